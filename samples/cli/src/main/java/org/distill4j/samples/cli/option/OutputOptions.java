package org.distill4j.samples.cli.option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.distill4j.experiment.Study;
import org.distill4j.experiment.provenance.Invocation;
import org.distill4j.experiment.store.Fingerprint;
import org.distill4j.report.StudyReport;
import org.distill4j.runtime.file.Writable;
import org.distill4j.runtime.report.JoinedListener;
import org.distill4j.runtime.report.event.TensorBoardEvents;
import org.distill4j.runtime.teacher.store.SignalType;
import org.distill4j.runtime.training.TrainingListener;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write an HTML report of the runs in --output to this file, as 'report' does.")
  private Path report;

  @Option(
      names = "--signals",
      paramLabel = "FORM",
      description =
          "Form of the recorded signals of teachers on disk: float32, float16, or best:K for the K"
              + " best answers. If omitted, float32, which is exact.")
  private String signals;

  @Option(
      names = "--signals-folder",
      paramLabel = "DIR",
      description =
          "Keep the recorded signals of teachers in this folder instead of one in --output, for"
              + " later runs with the same teacher and data.")
  private Path signalsFolder;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /**
   * Returns a study whose progress is shown, which records signals as requested, and whose runs
   * tell this command.
   */
  public Study applyTo(Study study, TrainingListener progress) {
    Study told = study.withListener(listener(progress)).startedBy(invocation());
    Study placed = signalsFolder == null ? told : told.recordingIn(signalsFolder);
    return signals == null ? placed : placed.recordingAs(SignalType.of(signals));
  }

  /** Returns a fingerprint with the form of recorded signals, if that is not the exact one. */
  public Fingerprint recorded(Fingerprint fingerprint) {
    return signals == null || SignalType.of(signals).equals(SignalType.FLOAT32)
        ? fingerprint
        : fingerprint.with("recorded as", SignalType.of(signals));
  }

  /**
   * Returns the same study, whose state is kept in a folder inside that of the results until it is
   * finished.
   */
  public Study resumable(Study study, TrainingListener progress) {
    Study shown = applyTo(study, progress);
    return folder().map(it -> shown.resumedIn(it.resolve(ResultFolder.UNFINISHED))).orElse(shown);
  }

  /** Returns the command that is running. */
  public Invocation invocation() {
    return new Invocation(
        command.root().commandLine().getParseResult().originalArgs(),
        Path.of("").toAbsolutePath().toString(),
        output == null ? "" : output.toAbsolutePath().toString(),
        "");
  }

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
    if (report != null && output == null) {
      throw new ParameterException(command, "--report needs --output");
    }
    requireSignals(command);
    if (output != null) {
      Writable.requireFolder(output);
    }
    if (events != null) {
      Writable.requireFolder(events);
    }
    if (report != null) {
      Writable.requireFile(report);
    }
  }

  private void requireSignals(CommandLine command) throws IOException {
    if (signals != null) {
      if (output == null && signalsFolder == null) {
        throw new ParameterException(command, "--signals needs --output or --signals-folder");
      }
      try {
        SignalType.of(signals);
      } catch (IllegalArgumentException e) {
        throw new ParameterException(command, "--signals: " + e.getMessage(), e);
      }
    }
    if (signalsFolder != null) {
      Writable.requireFolder(signalsFolder);
    }
  }

  /**
   * Writes the report of the runs in the folder, if it is requested.
   *
   * @throws IOException if a run cannot be read, or the file not be written
   */
  public void writeReport() throws IOException {
    writeReport("", UnaryOperator.identity());
  }

  /**
   * Writes the report of the runs in a folder inside that of the output, if it is requested.
   *
   * @param part the name of the folder, which is added to the name of the file if it is not empty
   * @param change changes the report
   * @throws IOException if a run cannot be read, or the file not be written
   */
  public void writeReport(String part, UnaryOperator<StudyReport> change) throws IOException {
    if (report != null) {
      String name = report.getFileName().toString();
      Path file =
          part.isEmpty()
              ? report
              : report.resolveSibling(name.replaceFirst("(\\.html?)?$", "-" + part + "$1"));
      change.apply(StudyReport.of(output.resolve(part))).writeTo(file);
    }
  }
}
