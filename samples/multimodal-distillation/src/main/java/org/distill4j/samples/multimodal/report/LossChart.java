package org.distill4j.samples.multimodal.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.distill4j.runtime.file.AtomicFile;
import org.distill4j.samples.multimodal.experiment.EpochLosses;
import org.distill4j.samples.multimodal.experiment.ModelRun;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

/**
 * Curves of one loss over the epochs of one run, for training and validation: the paper's figures 4
 * and 5. Training losses are taken while dropout is active, those of validation are not.
 */
public final class LossChart {

  /** The losses that are drawn by their names, with what the paper calls them. */
  private static final Map<String, String> LOSSES =
      Map.of(
          "answers", "hard loss",
          "appearance", "appearance distillation loss",
          "motion", "motion distillation loss");

  private static final int WIDTH = 800;
  private static final int HEIGHT = 500;

  private LossChart() {}

  /**
   * Draws the losses that a run has.
   *
   * @param folder where the charts go, as PNG files named after run and loss
   * @return the files
   * @throws IOException if a file cannot be written
   */
  public static List<Path> write(ModelRun run, Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> files = new ArrayList<>();
    for (String loss : run.losses().get(0).training().keySet()) {
      if (LOSSES.containsKey(loss)) {
        Path file =
            folder.resolve(
                "%s-seed-%d-%s-loss.png"
                    .formatted(run.model().replace(' ', '-'), run.seed(), loss));
        AtomicFile.write(file, part -> draw(run, loss, part));
        files.add(file);
      }
    }
    return files;
  }

  private static void draw(ModelRun run, String loss, Path file) throws IOException {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title("%s, seed %d: %s".formatted(run.model(), run.seed(), LOSSES.get(loss)))
            .xAxisTitle("epoch")
            .yAxisTitle("loss without its weight")
            .build();
    chart.addSeries("training", epochs(run), values(run, loss, EpochLosses::training));
    chart.addSeries("validation", epochs(run), values(run, loss, EpochLosses::validation));
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      BitmapEncoder.saveBitmap(chart, out, BitmapFormat.PNG);
    }
  }

  private static double[] epochs(ModelRun run) {
    return IntStream.rangeClosed(1, run.losses().size()).asDoubleStream().toArray();
  }

  private static double[] values(
      ModelRun run, String loss, Function<EpochLosses, Map<String, Double>> part) {
    return run.losses().stream().map(part).mapToDouble(losses -> losses.get(loss)).toArray();
  }
}
