package org.distill4j.runtime.report;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.distill4j.runtime.evaluation.Metric;
import org.distill4j.runtime.evaluation.Metrics;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.distill4j.runtime.teacher.RecordedSignals;
import org.distill4j.runtime.training.Epoch;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingResult;

/**
 * Prints the progress of a run: one line for each training and each epoch, and on a terminal a
 * progress bar within the epoch. Other streams get no control characters.
 */
public final class ConsoleProgress implements TrainingListener, AutoCloseable {

  private static final int WIDTH = 79;
  private static final int UPDATE_MILLIS = 200;

  private final PrintStream out;
  private final boolean terminal;
  private String phase = "training";
  private int epochs;
  private int steps;
  private ProgressBar bar;
  private boolean backendPrinted;

  /**
   * Creates a printer to a stream.
   *
   * @param terminal true if the stream is a terminal: {@code System.console() != null}
   */
  public ConsoleProgress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public void phaseStarted(String name) {
    phase = name;
  }

  @Override
  public void trainingStarted(String network, long parameters, int epochCount, int stepCount) {
    epochs = epochCount;
    steps = stepCount;
    printBackend();
    line(
        "%s: %s, %,d parameters, up to %d epochs of %d steps",
        phase, simpleName(network), parameters, epochs, steps);
  }

  @Override
  public void resumed(String place, Path checkpoint) {
    line("%s: goes on %s, from %s", phase, place, checkpoint);
  }

  @Override
  public void stepEnded(int epoch, int step, double loss) {
    if (terminal) {
      advance("  epoch " + epoch + "/" + epochs, step, steps);
    }
  }

  @Override
  public void warned(String warning) {
    close();
    line("  warning: %s", warning);
  }

  @Override
  public void epochEnded(Epoch epoch) {
    close();
    String losses =
        epoch.losses().size() < 2
            ? ""
            : epoch.losses().entrySet().stream()
                .map(loss -> String.format(Locale.ROOT, "%s %.4f", loss.getKey(), loss.getValue()))
                .collect(Collectors.joining(", ", " (", ")"));
    line(
        "  epoch %d/%d%s  loss %.4f%s%s  %.1f s",
        epoch.number(),
        epochs,
        epoch.stage().isEmpty() ? "" : " " + epoch.stage(),
        epoch.total(),
        losses,
        epoch.validation().map(ConsoleProgress::text).orElse(""),
        epoch.seconds());
  }

  @Override
  public void trainingEnded(TrainingResult result) {
    line(
        "  kept epoch %d of %d  %.1f s",
        result.bestEpoch(), result.epochs().size(), result.seconds());
  }

  @Override
  public void recorded(int done, int total) {
    if (terminal) {
      advance("  recording", done, total);
    }
  }

  @Override
  public void signalsExpected(long bytes, Optional<Path> folder) {
    String place =
        folder
            .map(Path::toString)
            .orElseGet(
                () -> "memory, of %s at most".formatted(size(Runtime.getRuntime().maxMemory())));
    line("teacher signals: about %s in %s", size(bytes), place);
  }

  @Override
  public void stored(String line) {
    line("%s: %s", phase, line);
  }

  @Override
  public void signalsRecorded(RecordedSignals signals) {
    close();
    line(
        "%s: %s in %s  %.1f s",
        phase,
        String.join(", ", signals.columns().keySet()),
        size(signals.bytes()),
        signals.seconds());
  }

  private static String size(long bytes) {
    double thousands = bytes / 1e3;
    if (thousands < 1e3) {
      return String.format(Locale.ROOT, "%.1f kB", thousands);
    }
    return thousands < 1e6
        ? String.format(Locale.ROOT, "%.1f MB", thousands / 1e3)
        : String.format(Locale.ROOT, "%.1f GB", thousands / 1e6);
  }

  /** Removes the progress bar, if there is one. */
  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }

  private void advance(String task, long done, long total) {
    if (bar == null) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(total)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(UPDATE_MILLIS)
              .setConsumer(new ConsoleProgressBarConsumer(out, WIDTH))
              .clearDisplayOnFinish()
              .build();
    }
    bar.stepTo(done);
  }

  /** Prints the compute backend, once. */
  private void printBackend() {
    if (!backendPrinted) {
      line("%s", KernelSelection.describe());
      backendPrinted = true;
    }
  }

  private void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }

  private static String simpleName(String spec) {
    return spec.substring(spec.lastIndexOf('.') + 1);
  }

  private static String text(Metrics metrics) {
    return metrics.values().entrySet().stream()
        .map(metric -> metric.getKey().title() + " " + text(metric.getKey(), metric.getValue()))
        .collect(Collectors.joining(", ", "  ", ""));
  }

  private static String text(Metric metric, double value) {
    return metric.isFraction()
        ? String.format(Locale.ROOT, "%.1f %%", 100 * value)
        : String.format(Locale.ROOT, "%.4g", value);
  }
}
