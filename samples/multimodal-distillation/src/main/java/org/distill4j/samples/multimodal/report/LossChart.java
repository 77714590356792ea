package org.distill4j.samples.multimodal.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.distill4j.experiment.chart.Charts;
import org.distill4j.experiment.store.EpochLosses;
import org.distill4j.experiment.store.Run;
import org.distill4j.experiment.store.RunStore;

/**
 * Curves of one loss over the epochs of one run, for training and validation: the paper's figures 4
 * and 5. Dropout is active in training losses, and inactive in validation losses.
 */
public final class LossChart {

  /** The paper's names of the losses, by their names in the spec. */
  private static final Map<String, String> LOSSES =
      Map.of(
          "answers", "hard loss",
          "appearance", "appearance distillation loss",
          "motion", "motion distillation loss");

  private LossChart() {}

  /**
   * Draws the losses of a run.
   *
   * @param folder the folder of the charts, PNG files named after run and loss
   * @return the files
   * @throws IOException if a file cannot be written
   */
  public static List<Path> write(Run run, Path folder) throws IOException {
    String name = new RunStore(Optional.of(folder)).name(run);
    List<Path> files = new ArrayList<>();
    for (String loss : run.losses().get(0).training().keySet()) {
      if (LOSSES.containsKey(loss)) {
        Path file = folder.resolve("%s-%s-loss.png".formatted(name, loss));
        draw(run, loss, file);
        files.add(file);
      }
    }
    return files;
  }

  private static void draw(Run run, String loss, Path file) throws IOException {
    Charts.lines(
        new Charts.Axes(
            "%s, seed %d: %s".formatted(run.model(), run.seed(), LOSSES.get(loss)),
            "epoch",
            "loss without its weight"),
        List.of(
            line("training", run, loss, EpochLosses::training),
            line("validation", run, loss, EpochLosses::validation)),
        false,
        file);
  }

  private static Charts.Line line(
      String name, Run run, String loss, Function<EpochLosses, Map<String, Double>> part) {
    return new Charts.Line(
        name,
        IntStream.rangeClosed(1, run.losses().size()).asDoubleStream().boxed().toList(),
        run.losses().stream().map(part).map(losses -> losses.get(loss)).toList(),
        Optional.empty());
  }
}
