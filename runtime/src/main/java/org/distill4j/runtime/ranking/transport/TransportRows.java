package org.distill4j.runtime.ranking.transport;

import java.util.Arrays;
import org.distill4j.runtime.kernel.function.Exponential;

/** Rows of the margins m exp(a_i + a_j + z_ij) of {@link TransportMargins}, in single precision. */
final class TransportRows {

  private final PassVectors vectors;
  private final TransportScalings scalings;

  /** exp(a) for short vectors, otherwise a. */
  private final float[] rounded;

  private final float[] row;
  private final Exponential exponential = new Exponential();
  private boolean areRounded;

  /** Creates arrays for a greatest number of answers. */
  TransportRows(PassVectors vectors, TransportScalings scalings, int capacity) {
    this.vectors = vectors;
    this.scalings = scalings;
    this.rounded = new float[capacity];
    this.row = new float[capacity];
  }

  /** Begins an example. */
  void begin() {
    areRounded = false;
  }

  /** Computes a row for short vectors. */
  void ofShort(int i, double margin, int from, int to, float[] target) {
    double[] factors = scalings.exponentials();
    round(factors);
    Arrays.fill(row, from, to, 0);
    vectors.products(i, from, to, row, target);
    series((float) (margin * factors[i]), from, to, target);
  }

  /** Computes a row for any vectors. */
  void ofAny(int i, double margin, int from, int to, float[] target) {
    double[] logs = scalings.logs();
    if (vectors.areFar()) {
      for (int j = from; j < to; j++) {
        target[j] = (float) (margin * Math.exp(logs[i] + logs[j] + vectors.product(i, j)));
      }
      return;
    }
    round(logs);
    vectors.products(i, from, to, rounded, target);
    float shift = (float) (logs[i] + Math.log(margin));
    int length = to - from;
    for (int j = 0; j < length; j++) {
      row[j] = target[from + j] + shift;
    }
    exponential.apply(row, length);
    System.arraycopy(row, 0, target, from, length);
  }

  private void round(double[] values) {
    for (int j = 0; j < values.length && !areRounded; j++) {
      rounded[j] = (float) values[j];
    }
    areRounded = true;
  }

  /** Computes target = own f exp(target) with a relative error below 4e-7. */
  private void series(float own, int from, int to, float[] target) {
    for (int j = from; j < to; j++) {
      target[j] = own * rounded[j] * ArrangedTransport.series(target[j]);
    }
  }
}
