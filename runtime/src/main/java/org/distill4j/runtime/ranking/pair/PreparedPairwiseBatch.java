package org.distill4j.runtime.ranking.pair;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.distill4j.runtime.kernel.api.Rows;
import org.distill4j.runtime.kernel.array.HostRows;
import org.distill4j.runtime.kernel.parallel.Parallel;
import org.distill4j.runtime.ranking.ChosenScores;
import org.distill4j.runtime.ranking.PerThread;
import org.distill4j.runtime.ranking.margin.PairMargins;
import org.distill4j.runtime.ranking.margin.RandomMargins;
import org.distill4j.runtime.ranking.margin.Uncertainty;
import org.distill4j.runtime.ranking.margin.UncertaintyMargins;
import org.distill4j.runtime.ranking.transport.TransportMargins;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Runs the pairwise ranking loss for all examples of a batch, on all cores, from what {@link
 * PairwisePreparer} computed.
 */
public final class PreparedPairwiseBatch {

  private static final PerThread<Kind, Example> EXAMPLES = new PerThread<>(Example::new);

  private final PairwiseSettings settings;

  /** A loss with these settings. */
  public PreparedPairwiseBatch(PairwiseSettings settings) {
    this.settings = settings;
  }

  /**
   * Runs it.
   *
   * @param from what was prepared: the rows of each example, one example after the other
   * @param rows how many rows an example has
   * @param student [batch, classes]
   * @param gradient becomes the derivative of the sum of all values with respect to the student
   * @param random draws random margins, the same whatever the number of cores
   * @return the sum of the examples' values
   */
  public double run(
      Rows from, int rows, INDArray student, INDArray gradient, SplittableRandom random) {
    int batch = (int) student.size(0);
    HostRows own = HostRows.reading(student);
    HostRows to = HostRows.writing(gradient);
    long seed = random.nextLong();
    double[] values = new double[batch];
    Kind kind = new Kind(settings, from.columns(), rows, own.columns(), own.single());
    Parallel.runUneven(
        batch,
        (begin, end) -> {
          Example example = EXAMPLES.get(kind);
          for (int row = begin; row < end; row++) {
            values[row] = example.run(from, row * rows, own, row, seed + row);
            example.write(to, row);
          }
        });
    return Arrays.stream(values).sum();
  }

  /** What decides which arrays there are. */
  private record Kind(PairwiseSettings settings, int n, int rows, int classes, boolean single) {}

  /** The arrays for one example. */
  private static final class Example {

    private final PairwiseSettings settings;
    private final boolean single;
    private final int n;
    private final ChosenScores scores;
    private final TeacherOrder order;
    private final PairwiseHinge hinge;
    private final float[] places;
    private final double[] kept;
    private final double[] keptGradient;
    private final Uncertainty uncertainty;
    private final TransportMargins transport;

    Example(Kind kind) {
      this.settings = kind.settings;
      this.single = kind.single;
      this.n = kind.n;
      this.scores = new ChosenScores(kind.classes, single);
      this.order = new TeacherOrder(n);
      this.hinge = new PairwiseHinge(n);
      this.places = new float[n];
      this.kept = new double[n];
      this.keptGradient = new double[n];
      boolean transported = settings.margins() == Margins.OPTIMAL_TRANSPORT;
      this.uncertainty = new Uncertainty(transported ? 0 : kind.rows - 1, n);
      int others = 1 + TransportMargins.RECORDED_ROWS;
      this.transport =
          TransportMargins.read(transported ? kind.rows - others : 0, transported ? n : 0);
    }

    double run(Rows from, int row, Rows student, int studentRow, long seed) {
      from.read(row, places);
      order.read(places, n);
      scores.read(student, studentRow, order.order(), n, kept);
      return loss(from, row + 1, seed);
    }

    void write(HostRows gradients, int row) {
      scores.write(gradients, row, order.order(), n, keptGradient);
    }

    private double loss(Rows from, int row, long seed) {
      return switch (settings.margins()) {
        case UNIFORM -> hinge.uniform(order, kept, single, settings.margin(), keptGradient);
        case RANDOM -> of(new RandomMargins(settings.margin(), seed), seed);
        case UNCERTAINTY -> {
          uncertainty.read(from, row, n);
          yield of(
              new UncertaintyMargins(settings.margin(), settings.leastUncertainty(), uncertainty),
              seed);
        }
        case OPTIMAL_TRANSPORT -> {
          transport.read(from, row, n, settings.transportFactor(n));
          yield of(transport, seed);
        }
      };
    }

    private double of(PairMargins margins, long seed) {
      return hinge.of(order, kept, single, margins, seed, keptGradient);
    }
  }
}
