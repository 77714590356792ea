package org.distill4j.runtime.ranking.pair;

import org.distill4j.runtime.kernel.array.HostRows;
import org.distill4j.runtime.kernel.parallel.Parallel;
import org.distill4j.runtime.ranking.margin.Uncertainty;
import org.distill4j.runtime.ranking.transport.TransportMargins;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Computes what the pairwise ranking of an example needs of its teacher, which does not change: the
 * order of its best answers; for uncertain margins, the deviations of their scores over the passes;
 * for transport margins, their scalings, lengths, greatest weights and vectors. Each is a row of
 * numbers in that order, but for the vectors, which follow one another.
 */
public final class PairwisePreparer {

  private final PairwiseSettings settings;

  /** For a loss with these settings. */
  public PairwisePreparer(PairwiseSettings settings) {
    this.settings = settings;
  }

  /** The number of rows: 1, 1 + passes, or 4 + passes. */
  public int rows(int passes) {
    return 1 + passes + (isTransported() ? TransportMargins.RECORDED_ROWS : 0);
  }

  private boolean isTransported() {
    return settings.margins() == Margins.OPTIMAL_TRANSPORT;
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
    private final double[] teacher;
    private final double[][] passes;
    private final TeacherOrder order;
    private final double[] line;
    private final Uncertainty uncertainty;
    private final TransportMargins transport;

    Example(PairwiseSettings settings, int classes, int number, boolean single) {
      this.settings = settings;
      int capacity = Math.min(settings.top(), classes);
      this.teacher = new double[classes];
      this.passes = new double[number][classes];
      this.order = new TeacherOrder(classes);
      this.line = new double[capacity];
      this.uncertainty = new Uncertainty(Math.max(1, number), capacity);
      this.transport = new TransportMargins(number, capacity, settings.regularisation(), single);
    }

    void write(HostRows to, int row) {
      order.fill(teacher, settings.top());
      order.write(line);
      to.write(row++, line);
      if (!settings.usesPasses()) {
        return;
      }
      int n = order.answers();
      uncertainty.fill(passes, order.order(), n);
      if (settings.margins() == Margins.OPTIMAL_TRANSPORT) {
        writeTransport(to, row, n);
        return;
      }
      for (double[] deviations : uncertainty.deviations()) {
        to.write(row++, deviations);
      }
    }

    private void writeTransport(HostRows to, int first, int n) {
      transport.fill(uncertainty, 1);
      to.write(first, transport.scalings());
      to.write(first + 1, transport.lengths());
      transport.greatest(n, line);
      to.write(first + 2, line);
      double scale = TransportMargins.vectorScale(settings.regularisation());
      double[][] deviations = uncertainty.deviations();
      for (int pass = 0, k = 0; pass < deviations.length; pass++) {
        for (int i = 0; i < n; i++, k++) {
          line[i] = deviations[k % deviations.length][k / deviations.length] * scale;
        }
        to.write(first + TransportMargins.RECORDED_ROWS + pass, line);
      }
    }
  }
}
