package org.distill4j.runtime.loss;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.distill4j.runtime.kernel.array.HostRows;
import org.distill4j.runtime.kernel.array.Shapes;
import org.distill4j.runtime.kernel.parallel.Parallel;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.ranking.ScratchPool;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The sum over rows of a loss that computes each row in Java arrays, in its own order, on all
 * cores. A node keeps one object, with its arrays, from step to step. The result does not depend on
 * the number of cores.
 *
 * <pre>{@code
 * RowSums.Sums sums = RowSums.of(pass, MyRow::new).run(rows.buffer("gradient"), teacher, student);
 * }</pre>
 */
public final class RowSums {

  private final Supplier<RowLoss> maker;
  private final ScratchPool<List<Integer>, Work> pool = new ScratchPool<>(this::work);
  private double[] values = new double[0];
  private long[] terms = new long[0];

  private RowSums(Supplier<RowLoss> maker) {
    this.maker = maker;
  }

  /** The loss of one row, which may keep arrays to work in. For one thread. */
  public interface RowLoss {

    /**
     * Computes the value of a row and its gradient.
     *
     * @param inputs the row of each input
     * @param gradient of the columns of the last input, all 0; receives the derivative of the value
     *     with respect to them
     */
    double of(double[][] inputs, double[] gradient);

    /** Returns the number of terms of the last row, for losses with a mean over terms. */
    default long terms() {
      return 1;
    }
  }

  /** The sums over the rows: of the values, and of their numbers of terms. */
  public record Sums(double value, long terms) {}

  /** Returns the sums of a node. The maker creates the loss of a row and may depend on it only. */
  public static RowSums of(Pass pass, Supplier<RowLoss> maker) {
    return pass.workspace(RowSums.class, () -> new RowSums(maker));
  }

  /**
   * Computes the sums.
   *
   * @param gradient receives the derivative of the sum of the values with respect to the last input
   * @param inputs matrices with as many rows each
   */
  public Sums run(INDArray gradient, INDArray... inputs) {
    int rows = Shapes.rows(gradient);
    if (values.length < rows) {
      values = new double[rows];
      terms = new long[rows];
    }
    List<Integer> columns = Stream.of(inputs).map(Shapes::columns).toList();
    HostRows[] from = Stream.of(inputs).map(HostRows::reading).toArray(HostRows[]::new);
    HostRows to = HostRows.writing(gradient);
    ScratchPool.Sized<List<Integer>, Work> works = pool.of(columns);
    Parallel.run(
        rows,
        1,
        (begin, end) -> {
          Work work = works.take();
          for (int row = begin; row < end; row++) {
            values[row] = work.run(from, to, row);
            terms[row] = work.loss.terms();
          }
          works.giveBack(work);
        });
    double value = 0;
    long total = 0;
    for (int row = 0; row < rows; row++) {
      value += values[row];
      total += terms[row];
    }
    return new Sums(value, total);
  }

  private Work work(List<Integer> columns) {
    return new Work(maker.get(), columns);
  }

  /** The arrays of one thread. */
  private static final class Work {

    private final RowLoss loss;
    private final double[][] inputs;
    private final double[] gradient;

    Work(RowLoss loss, List<Integer> columns) {
      this.loss = loss;
      this.inputs = columns.stream().map(double[]::new).toArray(double[][]::new);
      this.gradient = new double[columns.get(columns.size() - 1)];
    }

    double run(HostRows[] from, HostRows to, int row) {
      for (int i = 0; i < from.length; i++) {
        from[i].read(row, inputs[i]);
      }
      Arrays.fill(gradient, 0);
      double value = loss.of(inputs, gradient);
      to.write(row, gradient);
      return value;
    }
  }
}
