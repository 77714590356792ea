package org.distill4j.runtime.loss.ranking;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.loss.answer.CrossEntropyLoss;
import org.distill4j.runtime.loss.answer.VanillaDistillationLoss;
import org.distill4j.runtime.ranking.list.LambdaWeights;
import org.distill4j.runtime.ranking.list.Reduction;
import org.distill4j.runtime.ranking.list.Sampling;
import org.distill4j.runtime.ranking.pair.Margins;
import org.distill4j.testing.LayerRun;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Prints the time of each ranking loss, forward and backward, for a batch of 64 and the paper's
 * numbers of answers. Not a test: run its main method. Arguments: numbers of answers, if others.
 */
final class RankingLossBenchmark {

  private static final int BATCH = 64;
  private static final int PASSES = 10;
  private static final int ROUNDS = 20;
  private static final int WARM_UP = 10;

  private RankingLossBenchmark() {}

  public static void main(String[] arguments) {
    int[] sizes =
        arguments.length == 0
            ? new int[] {1000, 2349, 3589}
            : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
    for (int classes : sizes) {
      run(classes);
    }
  }

  private static void run(int classes) {
    INDArray teacher = normal(1, 2, BATCH, classes);
    INDArray passes = normal(2, 0.3, BATCH, PASSES, classes);
    for (int pass = 0; pass < PASSES; pass++) {
      for (int i = 0; i < BATCH; i++) {
        passes.get(point(i), point(pass)).addi(teacher.getRow(i));
      }
    }
    INDArray student = normal(3, 1, BATCH, classes).addi(teacher);
    INDArray labels = Nd4j.zeros(DataType.FLOAT, BATCH, classes);
    labels.getColumn(0).assign(1);
    losses()
        .forEach(
            (name, layer) -> {
              LayerRun run =
                  new LayerRun(
                      layer, true, KernelSelection.kernels(DataType.FLOAT), DataType.FLOAT);
              if (layer instanceof CrossEntropyLoss) {
                run.input(student, null, true).input(labels, null, false);
              } else {
                run.input(teacher, null, false);
                if (name.contains("passes")) {
                  run.input(passes, null, false);
                }
                run.input(student, null, true);
              }
              System.out.printf("%5d answers  %-40s %s%n", classes, name, times(run));
            });
  }

  private static INDArrayIndex point(int i) {
    return NDArrayIndex.point(i);
  }

  private static Map<String, Layer> losses() {
    Map<String, Layer> losses = new LinkedHashMap<>();
    losses.put("cross-entropy", new CrossEntropyLoss());
    losses.put("vanilla KD", new VanillaDistillationLoss(2, true));
    Sampling zipf = Sampling.ZIPF;
    losses.put("ListNet 100 + 10", new ListNetLoss(zipf, 100, 10, 1));
    losses.put("ListNet full", new ListNetLoss(Sampling.FULL, 100, 10, 1));
    losses.put("StochasticListNet 100 + 10", new StochasticListNetLoss(zipf, 100, 10, 1, 1));
    losses.put("ListMLE 100 + 10", new ListMleLoss(zipf, 100, 10, 1));
    losses.put("ListMLE full", new ListMleLoss(Sampling.FULL, 100, 10, 1));
    losses.put("RankNet 100 + 10", new RankNetLoss(zipf, 100, 10, 1));
    losses.put(
        "NDCG-Loss2++ 100 + 10",
        new LambdaLoss(zipf, 100, 10, 1, LambdaWeights.NDCG2PP, 1, 10, 0, Reduction.EXAMPLES));
    losses.put("pairs, uniform", pairwise(Margins.UNIFORM, false));
    losses.put("pairs, transport, passes", pairwise(Margins.OPTIMAL_TRANSPORT, false));
    losses.put("pairs, random", pairwise(Margins.RANDOM, false));
    losses.put("pairs, uncertainty, passes", pairwise(Margins.UNCERTAINTY, false));
    losses.put("pairs, scaled transport, passes", pairwise(Margins.OPTIMAL_TRANSPORT, true));
    return losses;
  }

  private static Layer pairwise(Margins margins, boolean scaled) {
    return new PairwiseRankingLoss(1, margins, scaled, 1, 0.01, 2500);
  }

  /**
   * The median time, and the mean time of all cores together, which other processes disturb less.
   */
  private static String times(LayerRun run) {
    INDArray one = Nd4j.ones(DataType.FLOAT, 1);
    double[] times = new double[ROUNDS];
    long busy = 0;
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      if (round == 0) {
        busy = processor();
      }
      long begin = System.nanoTime();
      run.forward();
      run.backward(one);
      times[Math.max(0, round)] = (System.nanoTime() - begin) / 1e6;
    }
    busy = processor() - busy;
    Arrays.sort(times);
    return "%8.2f ms, %8.2f ms of processor time".formatted(times[ROUNDS / 2], busy / 1e6 / ROUNDS);
  }

  private static long processor() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static INDArray normal(long seed, double deviation, int... shape) {
    Random random = new Random(seed);
    float[] values = new float[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (deviation * random.nextGaussian());
    }
    return Nd4j.createFromArray(values).reshape('c', shape);
  }
}
