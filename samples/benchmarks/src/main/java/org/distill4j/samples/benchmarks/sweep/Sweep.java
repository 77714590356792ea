package org.distill4j.samples.benchmarks.sweep;

import java.util.ArrayList;
import java.util.List;
import org.distill4j.experiment.table.Numbers;
import org.distill4j.experiment.table.Table;
import org.distill4j.samples.benchmarks.measure.Progress;
import org.distill4j.samples.benchmarks.measure.Rounds;
import org.distill4j.samples.benchmarks.network.OptimiserSettings;
import org.distill4j.samples.benchmarks.network.OwnNetwork;
import org.distill4j.samples.benchmarks.network.OwnTraining;
import org.distill4j.samples.benchmarks.question.AnswererSizes;
import org.distill4j.samples.benchmarks.workload.Sized;
import org.distill4j.samples.benchmarks.workload.Workload;

/** Times training steps of two networks at growing sizes. */
public final class Sweep {

  private static final String ANSWERER = "ranking sample";
  private static final AnswererSizes USUAL = AnswererSizes.msrvtt(64);

  private Sweep() {}

  private static List<Axis> axes() {
    return List.of(
        answerer("batch", new int[] {16, 32, 64, 128, 256}, Sweep::ofBatch),
        answerer("words", new int[] {5, 10, 20, 40}, Sweep::ofWords),
        answerer("answers", new int[] {1000, 2000, 4000, 8000}, Sweep::ofAnswers),
        new Axis(
            "multimodal sample",
            "graph layers",
            new int[] {1, 2, 4, 8},
            layers -> training(GraphLayers.network(layers))));
  }

  private interface Sizes {
    AnswererSizes of(int value);
  }

  private static Axis answerer(String size, int[] values, Sizes sizes) {
    return new Axis(
        ANSWERER,
        size,
        values,
        value -> {
          Workload workload = Sized.answerer(sizes.of(value));
          return new OwnTraining(workload.own(), workload.optimiser());
        });
  }

  private static OwnTraining training(OwnNetwork network) {
    return new OwnTraining(network, new OptimiserSettings(1e-4, 1e-8, 0, 12));
  }

  private static AnswererSizes ofBatch(int batch) {
    return AnswererSizes.msrvtt(batch);
  }

  private static AnswererSizes ofWords(int words) {
    return new AnswererSizes(
        USUAL.batch(), USUAL.clips(), USUAL.features(), words, USUAL.vocabulary(), USUAL.answers());
  }

  private static AnswererSizes ofAnswers(int answers) {
    return new AnswererSizes(
        USUAL.batch(), USUAL.clips(), USUAL.features(), USUAL.words(), USUAL.vocabulary(), answers);
  }

  /** Runs all sizes. */
  public static List<Growth> run(Rounds rounds, Progress progress) {
    List<Growth> growths = new ArrayList<>();
    for (Axis axis : axes()) {
      progress.begins("sweep: %s against %s".formatted(axis.network(), axis.size()));
      growths.add(axis.run(rounds));
    }
    return growths;
  }

  /** Returns tables in Markdown: a row for each size, and the exponents. */
  public static String table(List<Growth> growths) {
    Table times = new Table(2, List.of("network", "size", "value", "median ms", "CPU ms"));
    Table exponents =
        new Table(2, List.of("network", "size", "exponent", "between the two greatest"));
    for (Growth growth : growths) {
      for (Growth.Point point : growth.points()) {
        times.add(
            growth.network(),
            growth.size(),
            String.valueOf(point.value()),
            Numbers.fixed(1e3 * point.wall(), 2),
            Numbers.fixed(1e3 * point.cpu(), 2));
      }
      exponents.add(
          growth.network(),
          growth.size(),
          Numbers.fixed(growth.exponent(), 2),
          Numbers.fixed(growth.lastExponent(), 2));
    }
    return times.markdown()
        + "\nCPU time grows with the power of the size:\n\n"
        + exponents.markdown();
  }
}
