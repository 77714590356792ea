package org.distill4j.runtime.ranking.pair;

import java.util.SplittableRandom;
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

/** Runs the pairwise ranking loss for all examples of a batch, on all cores. */
public final class PairwiseBatch {

  private static final PerThread<Kind, Example> EXAMPLES = new PerThread<>(Example::new);

  private final PairwiseSettings settings;

  /** A loss with these settings. */
  public PairwiseBatch(PairwiseSettings settings) {
    this.settings = settings;
  }

  /**
   * Runs it.
   *
   * @param teacher [batch, classes]
   * @param passes [batch, passes, classes], or null where the margins do not need them
   * @param student [batch, classes]
   * @param gradient becomes the derivative of the sum of all values with respect to the student
   * @param random draws random margins, the same whatever the number of cores
   * @return the sum of the examples' values
   */
  public double run(
      INDArray teacher,
      INDArray passes,
      INDArray student,
      INDArray gradient,
      SplittableRandom random) {
    int batch = (int) student.size(0);
    int number = passes == null ? 0 : (int) passes.size(1);
    HostRows from = HostRows.reading(teacher);
    HostRows several = passes == null ? null : HostRows.reading(passes);
    HostRows own = HostRows.reading(student);
    HostRows to = HostRows.writing(gradient);
    long seed = random.nextLong();
    double[] values = new double[batch];
    Kind kind = new Kind(settings, own.columns(), number, own.single());
    Parallel.runUneven(
        batch,
        (begin, end) -> {
          Example example = EXAMPLES.get(kind);
          for (int row = begin; row < end; row++) {
            from.read(row, example.teacher);
            for (int pass = 0; pass < number; pass++) {
              example.read(several, row * number + pass, pass);
            }
            values[row] = example.run(own, row, seed + row);
            example.write(to, row);
          }
        });
    double value = 0;
    for (double one : values) {
      value += one;
    }
    return value;
  }

  /** What decides which arrays there are. */
  private record Kind(PairwiseSettings settings, int classes, int passes, boolean single) {}

  /** The arrays for one example. */
  private static final class Example {

    private final PairwiseSettings settings;
    private final boolean single;
    private final boolean fast;
    private final double[] teacher;
    private final double[][] passes;

    /** The same where single precision is enough. */
    private final float[][] singlePasses;

    private final ChosenScores scores;
    private final TeacherOrder order;
    private final PairwiseHinge hinge;
    private final double[] kept;
    private final double[] keptGradient;
    private final Uncertainty uncertainty;
    private final TransportMargins transport;

    Example(Kind kind) {
      int classes = kind.classes;
      int number = kind.passes;
      this.settings = kind.settings;
      this.single = kind.single;
      int capacity = Math.min(settings.top(), classes);
      this.teacher = new double[classes];
      this.fast = single && settings.margins() == Margins.OPTIMAL_TRANSPORT;
      this.passes = new double[fast ? 0 : number][classes];
      this.singlePasses = new float[fast ? number : 0][classes];
      this.scores = new ChosenScores(classes, single);
      this.order = new TeacherOrder(classes);
      this.hinge = new PairwiseHinge(capacity);
      this.kept = new double[capacity];
      this.keptGradient = new double[capacity];
      this.uncertainty = new Uncertainty(fast ? 0 : Math.max(1, number), capacity);
      this.transport = new TransportMargins(number, capacity, settings.regularisation(), single);
    }

    void read(HostRows from, int row, int pass) {
      if (fast) {
        from.read(row, singlePasses[pass]);
      } else {
        from.read(row, passes[pass]);
      }
    }

    double run(HostRows student, int row, long seed) {
      order.fill(teacher, settings.top());
      scores.read(student, row, order.order(), order.answers(), kept);
      return loss(seed);
    }

    void write(HostRows gradients, int row) {
      scores.write(gradients, row, order.order(), order.answers(), keptGradient);
    }

    private double loss(long seed) {
      if (settings.margins() == Margins.UNIFORM) {
        return hinge.uniform(order, kept, single, settings.margin(), keptGradient);
      }
      return hinge.of(order, kept, single, margins(seed), seed, keptGradient);
    }

    private PairMargins margins(long seed) {
      int n = order.answers();
      if (settings.margins() == Margins.RANDOM) {
        return new RandomMargins(settings.margin(), seed);
      }
      if (fast) {
        transport.fill(singlePasses, order.order(), n, settings.transportFactor(n));
        return transport;
      }
      uncertainty.fill(passes, order.order(), n);
      if (settings.margins() == Margins.UNCERTAINTY) {
        return new UncertaintyMargins(settings.margin(), settings.leastUncertainty(), uncertainty);
      }
      transport.fill(uncertainty, settings.transportFactor(n));
      return transport;
    }
  }
}
