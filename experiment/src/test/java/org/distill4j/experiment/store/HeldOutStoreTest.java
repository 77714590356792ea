package org.distill4j.experiment.store;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distill4j.experiment.data.HeldOut;
import org.distill4j.experiment.data.StudyData;
import org.distill4j.experiment.sample.Clouds;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.evaluation.StandardMetrics;
import org.distill4j.testing.damage.DamagedFile;
import org.distill4j.testing.damage.Promise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HeldOutStoreTest {

  private static final StudyData DATA =
      Clouds.drawn(40, 1).heldOut(4).withTexts(i -> "point " + i, List.of("left <b>", "right"));

  @TempDir private Path folder;

  private static Run run(String digest, int examples) {
    Fingerprint fingerprint = new Fingerprint(Map.of("evaluation data", digest));
    return new Run(
        "a",
        1,
        fingerprint.digest(),
        fingerprint.parts(),
        7,
        Map.of(StandardMetrics.ACCURACY.id(), 1.0),
        new double[examples],
        new int[examples][1],
        new double[examples],
        new int[examples],
        List.of(),
        1);
  }

  @Test
  void keepsWhatAReportShows() throws IOException {
    HeldOut heldOut = HeldOut.of(DATA, StandardMetrics.ACCURACY);
    HeldOutStore store = new HeldOutStore(new RunStore(Optional.of(folder)));
    store.save(heldOut.digest(), () -> heldOut);
    store.save(
        heldOut.digest(),
        () -> {
          throw new AssertionError("described twice");
        });

    HeldOut found = store.find(run(heldOut.digest(), heldOut.size())).orElseThrow();

    assertThat(found.shown()).isEqualTo(heldOut.shown());
    assertThat(found.shown().get(1).text()).isEqualTo("point 1");
    assertThat(found.answer(0)).isEqualTo("left <b>");
    assertThat(found.answer(7)).isEqualTo("answer 7");
    assertThat(found.groups()).isEqualTo(heldOut.groups());
    assertThat(found.correct()).isEqualTo(heldOut.correct());
    assertThat(found.metrics().get(0).title()).isEqualTo("Acc@1");
    assertThat(store.find(run("0".repeat(64), heldOut.size()))).isEmpty();
    assertThrows(DataFileException.class, () -> store.find(run(heldOut.digest(), 3)));
  }

  @Test
  void damageIsNoticed() throws Exception {
    HeldOut heldOut = HeldOut.of(DATA, StandardMetrics.ACCURACY);
    HeldOutStore store = new HeldOutStore(new RunStore(Optional.of(folder)));
    store.save(heldOut.digest(), () -> heldOut);
    Run run = run(heldOut.digest(), heldOut.size());
    DamagedFile.check(
        folder.resolve("held-out-" + heldOut.digest().substring(0, 12) + ".json"),
        Promise.CHECKSUM,
        it -> store.find(run).map(found -> found.shown() + " " + found.answers()));
  }

  @Test
  void refusesADamagedFile() throws IOException {
    HeldOut heldOut = HeldOut.of(DATA, StandardMetrics.ACCURACY);
    HeldOutStore store = new HeldOutStore(new RunStore(Optional.of(folder)));
    store.save(heldOut.digest(), () -> heldOut);
    Path file = folder.resolve("held-out-" + heldOut.digest().substring(0, 12) + ".json");
    String whole = Files.readString(file);
    for (String damaged :
        List.of(
            "null", "[]", whole.substring(40), whole.replace("\"typeOf\":[", "\"typeOf\":[9,"))) {
      Files.writeString(file, damaged);
      assertThat(
              assertThrows(
                  DataFileException.class, () -> store.find(run(heldOut.digest(), heldOut.size()))))
          .hasMessageThat()
          .contains("remove it and run the study again");
    }
  }
}
