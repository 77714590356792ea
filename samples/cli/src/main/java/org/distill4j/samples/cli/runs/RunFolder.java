package org.distill4j.samples.cli.runs;

import java.io.IOException;
import java.nio.file.Path;
import org.distill4j.experiment.store.StoredRuns;
import picocli.CommandLine.Parameters;

/** The folder of results that a command reads. */
final class RunFolder {

  @Parameters(
      index = "0",
      paramLabel = "DIR",
      description = "The folder that a training wrote by --output.")
  private Path folder;

  /**
   * Reads the runs.
   *
   * @throws IOException if there are none
   */
  StoredRuns read() throws IOException {
    return StoredRuns.in(folder);
  }
}
