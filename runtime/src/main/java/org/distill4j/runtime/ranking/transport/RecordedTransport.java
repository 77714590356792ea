package org.distill4j.runtime.ranking.transport;

import java.util.Locale;
import org.distill4j.runtime.kernel.array.HostRows;
import org.distill4j.runtime.ranking.margin.Uncertainty;

/**
 * The rows from which {@link TransportMargins} are restored: the logarithms of the scalings, the
 * lengths of the answers' vectors, upper bounds on the weights of each answer, and the vectors
 * themselves, answer by answer in as many rows as there are passes. For one thread.
 */
public final class RecordedTransport {

  private static final int ROWS_BEFORE_VECTORS = 3;

  /** The scaling from which its rounding changes weights by more than half a percent. */
  private static final double GREATEST_SCALING = 1e5;

  private final TransportMargins margins;
  private final double vectorScale;
  private final double[] line;

  /**
   * Creates a recorder.
   *
   * @param margins arrays to work in, and the solver
   * @param capacity the greatest number of answers
   * @param regularisation lambda, as in the margins
   */
  public RecordedTransport(TransportMargins margins, int capacity, double regularisation) {
    this.margins = margins;
    this.vectorScale = PassVectors.scale(regularisation);
    this.line = new double[capacity];
  }

  /** Returns the number of rows of an example. */
  public static int rows(int passes) {
    return ROWS_BEFORE_VECTORS + passes;
  }

  /** Returns the number of passes of an example with so many rows. */
  public static int passes(int rows) {
    return rows - ROWS_BEFORE_VECTORS;
  }

  /** The row of the lengths. */
  static int lengths(int first) {
    return first + 1;
  }

  /** The row of the upper bounds. */
  static int bounds(int first) {
    return first + 2;
  }

  /** The first row of the vectors. */
  static int vectors(int first) {
    return first + ROWS_BEFORE_VECTORS;
  }

  /**
   * Solves the transport of an example and writes its rows, from the first one on.
   *
   * @throws TransportException if the regularisation is so small that rounding the scalings to
   *     single precision would change the weights
   */
  public void write(Uncertainty uncertainty, HostRows target, int first) {
    int n = uncertainty.answers();
    margins.fill(uncertainty, 1);
    requirePrecision(n);
    target.write(first, margins.scalings());
    target.write(lengths(first), margins.lengths());
    margins.greatest(n, line);
    target.write(bounds(first), line);
    writeVectors(uncertainty.deviations(), n, target, vectors(first));
  }

  private void requirePrecision(int n) {
    double greatest = 0;
    for (int i = 0; i < n; i++) {
      greatest = Math.max(greatest, Math.abs(margins.scalings()[i]));
    }
    if (greatest > GREATEST_SCALING) {
      double ratio = greatest / GREATEST_SCALING;
      throw new TransportException(
          String.format(
              Locale.ROOT,
              "The optimal transport of %d answers is beyond single precision: the teacher's"
                  + " uncertainties are up to about %.2g times the regularisation. Fix: use a"
                  + " regularisation that is at least %.2g times greater.",
              n,
              2 * greatest,
              ratio));
    }
  }

  private void writeVectors(double[][] deviations, int n, HostRows target, int first) {
    int passes = deviations.length;
    for (int row = 0, k = 0; row < passes; row++) {
      for (int i = 0; i < n; i++, k++) {
        line[i] = deviations[k % passes][k / passes] * vectorScale;
      }
      target.write(first + row, line);
    }
  }
}
