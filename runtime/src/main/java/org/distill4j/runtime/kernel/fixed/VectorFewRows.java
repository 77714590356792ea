package org.distill4j.runtime.kernel.fixed;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link FewRows} by the Vector API: the sums of six rows and two vectors of columns stay in
 * registers, of which even processors with AVX2 have enough.
 */
public final class VectorFewRows implements FewRows {

  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = FLOATS.length();
  private static final int COLUMNS = 2 * LANES;
  private static final int ROWS = ROW_PADDING + 1;

  /**
   * Creates the products and computes one.
   *
   * @throws LinkageError if this JVM's Vector API lacks a method
   */
  public VectorFewRows() {
    multiply(new float[ROWS], new float[COLUMNS], 0, new float[COLUMNS], new Shape(1, 1, COLUMNS));
  }

  @Override
  public int panelColumns() {
    return COLUMNS;
  }

  @Override
  public void multiply(float[] x, float[] panels, int panel, float[] product, Shape shape) {
    for (int row = 0; row < shape.rows(); row += ROWS) {
      multiplyRows(x, row, panels, panel, product, shape);
    }
  }

  private static void multiplyRows(
      float[] x, int row, float[] panels, int panel, float[] product, Shape shape) {
    int inner = shape.inner();
    FloatVector a0 = FloatVector.zero(FLOATS);
    FloatVector a1 = a0;
    FloatVector a2 = a0;
    FloatVector a3 = a0;
    FloatVector a4 = a0;
    FloatVector a5 = a0;
    FloatVector b0 = a0;
    FloatVector b1 = a0;
    FloatVector b2 = a0;
    FloatVector b3 = a0;
    FloatVector b4 = a0;
    FloatVector b5 = a0;
    int from = panel * inner * COLUMNS;
    int end = (row + 1) * inner;
    for (int i = row * inner; i < end; i++) {
      FloatVector a = FloatVector.fromArray(FLOATS, panels, from);
      FloatVector b = FloatVector.fromArray(FLOATS, panels, from + LANES);
      from += COLUMNS;
      FloatVector factor = FloatVector.broadcast(FLOATS, x[i]);
      a0 = factor.fma(a, a0);
      b0 = factor.fma(b, b0);
      factor = FloatVector.broadcast(FLOATS, x[i + inner]);
      a1 = factor.fma(a, a1);
      b1 = factor.fma(b, b1);
      factor = FloatVector.broadcast(FLOATS, x[i + 2 * inner]);
      a2 = factor.fma(a, a2);
      b2 = factor.fma(b, b2);
      factor = FloatVector.broadcast(FLOATS, x[i + 3 * inner]);
      a3 = factor.fma(a, a3);
      b3 = factor.fma(b, b3);
      factor = FloatVector.broadcast(FLOATS, x[i + 4 * inner]);
      a4 = factor.fma(a, a4);
      b4 = factor.fma(b, b4);
      factor = FloatVector.broadcast(FLOATS, x[i + 5 * inner]);
      a5 = factor.fma(a, a5);
      b5 = factor.fma(b, b5);
    }
    int rows = shape.rows() - row;
    int stride = shape.stride();
    int to = row * stride + panel * COLUMNS;
    write(a0, b0, product, to);
    if (rows > 1) {
      write(a1, b1, product, to + stride);
    }
    if (rows > 2) {
      write(a2, b2, product, to + 2 * stride);
    }
    if (rows > 3) {
      write(a3, b3, product, to + 3 * stride);
    }
    if (rows > 4) {
      write(a4, b4, product, to + 4 * stride);
    }
    if (rows > 5) {
      write(a5, b5, product, to + 5 * stride);
    }
  }

  private static void write(FloatVector a, FloatVector b, float[] product, int at) {
    a.intoArray(product, at);
    b.intoArray(product, at + LANES);
  }
}
