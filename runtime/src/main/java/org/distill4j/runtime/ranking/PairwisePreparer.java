package org.distill4j.runtime.ranking;

import org.distill4j.runtime.kernel.HostRows;
import org.distill4j.runtime.kernel.Parallel;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Computes what the pairwise ranking of an example needs of its teacher, which does not change: the
 * order of its best answers; for uncertain margins, the deviations of their scores over the passes;
 * for transport margins, their scalings, greatest weights and vectors. Each is a row of numbers in
 * that order.
 */
public final class PairwisePreparer {

  private final PairwiseSettings settings;

  /** For a loss with these settings. */
  public PairwisePreparer(PairwiseSettings settings) {
    this.settings = settings;
  }

  /** The number of rows: 1, 1 + passes, or 3 + passes. */
  public int rows(int passes) {
    return 1 + passes + (settings.margins() == Margins.OPTIMAL_TRANSPORT ? 2 : 0);
  }

  /**
   * Prepares the examples of a batch.
   *
   * @param teacher [batch, classes]
   * @param passes [batch, passes, classes], or null where the margins do not need them
   * @param target [batch, rows, answers]
   */
  public void run(INDArray teacher, INDArray passes, INDArray target) {
    int number = passes == null ? 0 : (int) passes.size(1);
    int rows = rows(number);
    HostRows from = HostRows.reading(teacher);
    HostRows several = passes == null ? null : HostRows.reading(passes);
    HostRows to = HostRows.writing(target);
    Parallel.run(
        (int) teacher.size(0),
        1,
        (begin, end) -> {
          Example example = new Example(settings, from.columns(), number, from.single());
          for (int row = begin; row < end; row++) {
            from.read(row, example.teacher);
            for (int pass = 0; pass < number; pass++) {
              several.read(row * number + pass, example.passes[pass]);
            }
            example.write(to, row * rows);
          }
        });
  }

  /** The arrays for one example. */
  private static final class Example {

    private final PairwiseSettings settings;
    private final boolean single;
    private final double[] teacher;
    private final double[][] passes;
    private final TeacherOrder order;
    private final double[] line;
    private final Uncertainty uncertainty;
    private final TransportMargins transport;

    Example(PairwiseSettings settings, int classes, int number, boolean single) {
      this.settings = settings;
      this.single = single;
      int capacity = Math.min(settings.top(), classes);
      this.teacher = new double[classes];
      this.passes = new double[number][classes];
      this.order = new TeacherOrder(classes);
      this.line = new double[capacity];
      this.uncertainty = new Uncertainty(Math.max(1, number), capacity);
      this.transport = new TransportMargins(number, capacity, settings.regularisation(), single);
    }

    void write(HostRows to, int row) {
      order.fill(teacher, settings.top(), single);
      order.write(line);
      to.write(row++, line);
      if (!settings.usesPasses()) {
        return;
      }
      int n = order.answers();
      uncertainty.fill(passes, order.order(), n);
      double scale = 1;
      if (settings.margins() == Margins.OPTIMAL_TRANSPORT) {
        transport.fill(uncertainty, 1);
        to.write(row++, transport.scalings());
        transport.greatest(n, line);
        to.write(row++, line);
        scale = PassVectors.scale(settings.regularisation());
      }
      for (double[] deviations : uncertainty.deviations()) {
        for (int i = 0; i < n; i++) {
          line[i] = deviations[i] * scale;
        }
        to.write(row++, line);
      }
    }
  }
}
