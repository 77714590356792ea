package org.distill4j.experiment.store;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.evaluation.StandardMetrics;
import org.distill4j.testing.damage.DamagedFile;
import org.distill4j.testing.damage.Promise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunStoreTest {

  private static final Fingerprint FINGERPRINT = new Fingerprint(Map.of("data", "abc"));

  @TempDir private Path folder;

  private static Run run(String model, long seed) {
    return new Run(
        model,
        seed,
        FINGERPRINT.digest(),
        FINGERPRINT.parts(),
        7,
        Map.of(StandardMetrics.ACCURACY.id(), 1.0),
        new double[] {1},
        new int[][] {{0}},
        new double[] {0.75},
        new int[] {1},
        List.of(new EpochLosses(Map.of("answers", 0.5), Map.of())),
        1);
  }

  @Test
  void findsARunByItsFingerprintAlone() throws IOException {
    RunStore store = new RunStore(Optional.of(folder));
    store.save(run("a b/c", 3));

    Run found = store.find("a b/c", 3, FINGERPRINT).orElseThrow();

    assertThat(found.dependsOn()).containsExactly("data", "abc");
    assertThat(found.losses()).isEqualTo(run("a b/c", 3).losses());
    assertThat(store.find("a b/c", 3, FINGERPRINT.with("seed", 4))).isEmpty();
    assertThat(store.find("a b/c", 4, FINGERPRINT)).isEmpty();
    assertThat(folder.resolve("a-b-c-seed-3.json").toFile().exists()).isTrue();
  }

  @Test
  void keepsNothingWithoutAFolder() throws IOException {
    RunStore store = new RunStore(Optional.empty());
    store.save(run("a", 1));

    assertThat(store.find("a", 1, FINGERPRINT)).isEmpty();
  }

  @Test
  void doesNotMistakeAFileOfAnOlderVersion() throws IOException {
    Files.writeString(
        folder.resolve("a-seed-1.json"),
        "{\"model\": \"a\", \"seed\": 1, \"settings\": \"x\", \"metrics\": {\"ACCURACY\": 1.0}}");

    assertThat(new RunStore(Optional.of(folder)).find("a", 1, FINGERPRINT)).isEmpty();
  }

  @Test
  void refusesAFileThatIsNoRun() throws IOException {
    RunStore store = new RunStore(Optional.of(folder));
    for (String content : List.of("null", "[]", "{\"model\": ", "7")) {
      Files.writeString(folder.resolve("a-seed-1.json"), content);

      DataFileException refusal =
          assertThrows(DataFileException.class, () -> store.find("a", 1, FINGERPRINT));
      assertThat(refusal).hasMessageThat().contains("a-seed-1.json: it is not the result of a run");
    }
  }

  @Test
  void runsOfOtherSettingsAreKeptBesideEachOther() throws IOException {
    RunStore store = new RunStore(Optional.of(folder));
    Fingerprint other = FINGERPRINT.with("epochs", 2);
    Run second = changed(run("a", 1), other);
    store.save(run("a", 1));
    store.save(second);
    store.save(second);

    assertThat(store.find("a", 1, FINGERPRINT).orElseThrow().dependsOn())
        .isEqualTo(FINGERPRINT.parts());
    assertThat(store.find("a", 1, other).orElseThrow().dependsOn()).isEqualTo(other.parts());
    assertThat(folder.toFile().list())
        .asList()
        .containsExactly("a-seed-1.json", "a-seed-1-" + other.digest().substring(0, 12) + ".json");
    assertThat(other.differences(FINGERPRINT.parts())).isEqualTo("epochs");
    assertThat(
            other
                .with("settings", "T[epochs=2, x={a=1}]")
                .differences(other.with("settings", "T[epochs=1, x={a=1}]").parts()))
        .isEqualTo("settings: epochs=1, not epochs=2");
  }

  private static Run changed(Run run, Fingerprint fingerprint) {
    return new Run(
        run.model(),
        run.seed(),
        fingerprint.digest(),
        fingerprint.parts(),
        run.parameters(),
        run.metrics(),
        run.outcomes(),
        run.best(),
        run.confidence(),
        run.ranks(),
        run.losses(),
        run.seconds());
  }

  @Test
  void refusesARunThatLacksAPart() throws IOException {
    RunStore store = new RunStore(Optional.of(folder));
    store.save(run("a", 1));
    Path file = folder.resolve("a-seed-1.json");
    ObjectMapper json = new ObjectMapper();
    ObjectNode whole = (ObjectNode) json.readTree(file.toFile());
    for (String part : List.of("model", "seed", "metrics", "outcomes", "best", "dependsOn")) {
      ObjectNode lacking = whole.deepCopy();
      lacking.putNull(part);
      if (part.equals("seed")) {
        lacking.put(part, 2);
      }
      json.writeValue(file.toFile(), lacking);
      assertThat(assertThrows(DataFileException.class, () -> store.find("a", 1, FINGERPRINT)))
          .hasMessageThat()
          .contains("it is not the result of a run");
    }
    for (String damage : List.of("{\"acc1_any\": null}", "{\"acc1_any\": \"NaN\"}", "{}")) {
      ObjectNode lacking = whole.deepCopy();
      lacking.set("metrics", json.readTree(damage));
      json.writeValue(file.toFile(), lacking);
      assertThrows(DataFileException.class, () -> store.find("a", 1, FINGERPRINT));
    }
    Files.writeString(file, "[".repeat(100_000));
    assertThrows(DataFileException.class, () -> store.find("a", 1, FINGERPRINT));
  }

  @Test
  void fileNamesAreAsciiAndShort() {
    assertThat(FileNames.of("a b/c: 1.5_x", 3)).isEqualTo("a-b-c--1.5_x-seed-3");
    assertThat(FileNames.plain("Fu\u00dfball \u0661 \u0915\u094d"))
        .isEqualTo("Fu_udfball-_u661-_u915_u94d");
    assertThat(FileNames.plain("e\u0301")).isEqualTo(FileNames.plain("\u00e9"));
    String longTitle = "x".repeat(5000);
    assertThat(FileNames.plain(longTitle).length()).isAtMost(120);
    assertThat(FileNames.plain(longTitle + "a")).isNotEqualTo(FileNames.plain(longTitle + "b"));
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(FileNames.of("a", 12)).isEqualTo("a-seed-12");
    } finally {
      Locale.setDefault(locale);
    }
  }

  @Test
  void joinsRunsOfOneTrialAlone() {
    Run one = run("one", 1);

    Run joined = one.and(run("one", 1), 5, 1);

    assertThat(joined.outcomes()).isEqualTo(new double[] {1, 1});
    assertThat(joined.best()[1]).isEqualTo(new int[] {5});
    assertThat(joined.metric(StandardMetrics.ACCURACY)).isEqualTo(1);
    assertThat(assertThrows(IllegalArgumentException.class, () -> one.and(run("one", 2), 0, 1)))
        .hasMessageThat()
        .isEqualTo("Cannot join the run 'one' of seed 1 with the run 'one' of seed 2.");
    assertThrows(IllegalArgumentException.class, () -> one.and(run("two", 1), 0, 1));
    assertThat(
            assertThrows(
                IllegalArgumentException.class, () -> one.metric(StandardMetrics.HIT_AT_5)))
        .hasMessageThat()
        .isEqualTo("Run 'one' has no metric 'hit5_any'. Available: acc1_any.");
  }

  @Test
  void theDigestDependsOnNamesAndValues() {
    assertThat(FINGERPRINT.digest()).isNotEqualTo(new Fingerprint(Map.of("dat", "aabc")).digest());
    assertThat(FINGERPRINT.digest()).isEqualTo(new Fingerprint(Map.of("data", "abc")).digest());
  }

  @Test
  void damageIsNoticed() throws Exception {
    RunStore store = new RunStore(Optional.of(folder));
    store.save(run("a", 1));
    DamagedFile.check(
        folder.resolve("a-seed-1.json"),
        Promise.CHECKSUM,
        it ->
            store
                .find("a", 1, FINGERPRINT)
                .map(run -> run.metrics() + " " + run.seconds() + " " + run.losses()));
  }
}
