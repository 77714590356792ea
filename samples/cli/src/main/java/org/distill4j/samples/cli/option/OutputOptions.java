package org.distill4j.samples.cli.option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.distill4j.runtime.file.Writable;
import org.distill4j.runtime.report.JoinedListener;
import org.distill4j.runtime.report.event.TensorBoardEvents;
import org.distill4j.runtime.training.TrainingListener;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The folder of the networks and results of a training, from which it can be resumed. */
public final class OutputOptions {

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description =
          "Save networks and results to this folder, and skip trainings whose results are there"
              + " already. 'evaluate' and 'predict' read the networks.")
  private Path output;

  @Option(
      names = "--resume",
      description =
          "Resume the run that was saved to --output. Accepted for clarity: --output implies it.")
  private boolean resume;

  @Option(
      names = "--tensorboard",
      paramLabel = "DIR",
      description = "Write the course of each training to this folder as events for TensorBoard.")
  private Path events;

  /** Returns a listener that writes the requested files besides showing the progress. */
  public TrainingListener listener(TrainingListener progress) {
    return events == null
        ? progress
        : new JoinedListener(List.of(progress, new TensorBoardEvents(events)));
  }

  /** Returns the folder, if one is given. */
  public Optional<Path> folder() {
    return Optional.ofNullable(output);
  }

  /**
   * Checks that the folder can be written, if one is given.
   *
   * @throws ParameterException if there is no folder to resume from
   * @throws IOException if the folder cannot be written
   */
  public void requireWritable(CommandLine command) throws IOException {
    if (resume && output == null) {
      throw new ParameterException(command, "--resume needs --output");
    }
    if (output != null) {
      Writable.requireFolder(output);
    }
    if (events != null) {
      Writable.requireFolder(events);
    }
  }
}
