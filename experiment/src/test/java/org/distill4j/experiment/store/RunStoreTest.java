package org.distill4j.experiment.store;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.evaluation.StandardMetrics;
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
}
