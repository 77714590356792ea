package org.distill4j.runtime.ranking.transport;

import java.util.Arrays;
import org.distill4j.runtime.kernel.function.Exponential;
import org.distill4j.runtime.ranking.margin.ArrangedMargins;

/** Arranged margins m exp(a_i + a_j + z_ij) of {@link TransportMargins}. */
final class ArrangedTransport implements ArrangedMargins {

  /** Upper bound on arguments of the series of exp, whose error is then below 4e-7. */
  private static final float SERIES_UP_TO = 0.25f;

  /** The range of factors within which products of two do not underflow or overflow. */
  private static final float LEAST_FACTOR = 1e-12f;

  private static final float GREATEST_FACTOR = 1e12f;

  private final PassVectors vectors;
  private final TransportScalings scalings;
  private final float[][] columns;
  private final float[] logs;
  private final float[][] held;
  private final float[] others = new float[LONGEST];
  private final float[] heldScalings = new float[LONGEST];
  private final float[] otherScalings = new float[LONGEST];
  private final Exponential exponential = new Exponential();

  /** exp(a) if all vectors are short and all factors in range, otherwise a. */
  private double[] used;

  /** The arranged answers, not to be modified. */
  private int[] places = {};

  private double margin;
  private boolean small;
  private int heldFrom;

  /** Creates arrays for a greatest number of answers. */
  ArrangedTransport(PassVectors vectors, TransportScalings scalings, int capacity) {
    int passes = vectors.passes();
    this.vectors = vectors;
    this.scalings = scalings;
    this.columns = new float[passes][capacity];
    this.logs = new float[capacity];
    this.held = new float[passes][LONGEST];
  }

  /** Begins an example of n answers, whose vectors and scalings are set. */
  void fill(double factor, int n) {
    margin = factor;
    double[] exponentials = scalings.exponentials();
    small = vectors.greatestProduct() < SERIES_UP_TO;
    for (int i = 0; i < n; i++) {
      small &= exponentials[i] > LEAST_FACTOR && exponentials[i] < GREATEST_FACTOR;
    }
    used = small ? exponentials : scalings.logs();
  }

  @Override
  public void arrange(int[] answers, int count) {
    places = answers;
    for (int pass = 0; pass < columns.length; pass++) {
      float[] from = vectors.column(pass);
      float[] to = columns[pass];
      for (int place = 0; place < count; place++) {
        to[place] = from[answers[place]];
      }
    }
    for (int place = 0; place < count; place++) {
      logs[place] = (float) used[answers[place]];
    }
  }

  @Override
  public void hold(int first, int length) {
    heldFrom = first;
    for (int pass = 0; pass < columns.length; pass++) {
      System.arraycopy(columns[pass], first, held[pass], 0, length);
    }
    float shift = (float) (small ? margin : Math.log(margin));
    for (int i = 0; i < length; i++) {
      heldScalings[i] = small ? logs[first + i] * shift : logs[first + i] + shift;
    }
  }

  @Override
  public void against(int second, int length, float[] target) {
    if (vectors.areFar()) {
      exactly(second, length, target);
      return;
    }
    Arrays.fill(target, 0, length, 0);
    for (int pass = 0; pass < columns.length; pass++) {
      System.arraycopy(columns[pass], second, others, 0, length);
      addProduct(held[pass], others, target, length);
    }
    System.arraycopy(logs, second, otherScalings, 0, length);
    if (small) {
      series(heldScalings, otherScalings, target, length);
    } else {
      addBoth(heldScalings, otherScalings, target, length);
      exponential.apply(target, length);
    }
  }

  /** Computes margins whose terms cancel, in double precision. */
  private void exactly(int second, int length, float[] target) {
    for (int k = 0; k < length; k++) {
      int i = places[heldFrom + k];
      int j = places[second + k];
      target[k] = (float) (margin * Math.exp(used[i] + used[j] + vectors.product(i, j)));
    }
  }

  private static void addProduct(float[] a, float[] b, float[] target, int length) {
    for (int i = 0; i < length; i++) {
      target[i] += a[i] * b[i];
    }
  }

  private static void addBoth(float[] a, float[] b, float[] target, int length) {
    for (int i = 0; i < length; i++) {
      target[i] += a[i] + b[i];
    }
  }

  /** Computes target = a b exp(target). */
  private static void series(float[] a, float[] b, float[] target, int length) {
    for (int i = 0; i < length; i++) {
      target[i] = a[i] * b[i] * series(target[i]);
    }
  }

  /** Returns exp(z) for |z| up to {@link #SERIES_UP_TO}. */
  static float series(float z) {
    float p = z * (1f / 120) + 1f / 24;
    p = p * z + 1f / 6;
    p = p * z + 0.5f;
    return p * z * z + z + 1;
  }
}
