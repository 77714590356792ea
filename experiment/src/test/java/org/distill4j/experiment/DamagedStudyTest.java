package org.distill4j.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.distill4j.experiment.sample.Clouds;
import org.distill4j.experiment.store.StoredRun;
import org.distill4j.experiment.store.StoredRuns;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.testing.damage.DamagedFile;
import org.distill4j.testing.damage.Promise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged files in the folder of a study: results and their provenance. */
final class DamagedStudyTest {

  @TempDir private Path folder;

  private String runs() throws Exception {
    StoredRun run = StoredRuns.in(folder).all().get(0);
    return run.run().metrics() + " " + run.run().dependsOn() + " " + run.provenance();
  }

  @Test
  void damageIsNoticed() throws Exception {
    Study.of(Clouds.drawn(40, 5).heldOut(4))
        .resumedIn(folder)
        .run(
            List.of(
                Trial.student("student", Clouds.SOFT_LABELS, Clouds.training(1))
                    .withDimensions(Map.of("width", 4))));
    try (Stream<Path> files = Files.list(folder.resolve("provenance"))) {
      for (Path file : files.toList()) {
        DamagedFile.check(file, Promise.CHECKSUM, it -> runs());
      }
    }
    DamagedFile.check(folder.resolve("student-seed-1.json"), Promise.CHECKSUM, it -> runs());
  }
}
