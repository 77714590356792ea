package org.distill4j.runtime.kernel.cpu;

import java.nio.FloatBuffer;
import org.distill4j.runtime.kernel.api.Elementwise;
import org.distill4j.runtime.kernel.array.HostMemory;
import org.distill4j.runtime.kernel.array.Shapes;
import org.distill4j.runtime.kernel.blas.Blas;
import org.distill4j.runtime.kernel.function.FloatFunctions;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Rows of z = x w + b and y = function(z), in blocks of rows that are still in the cache when the
 * function reads them. The identity needs no pass behind the product, which then adds to the bias;
 * other functions add the bias themselves.
 */
final class AffineRows {

  private final Blas.Matrix x;
  private final Blas.Matrix w;
  private final Blas.Matrix product;
  private final Elementwise function;
  private final FloatBuffer arguments;
  private final FloatBuffer values;
  private final boolean keepsArguments;
  private final int inner;
  private final int columns;

  /** Number of elements of a block of whole rows. */
  private final int block;

  /** The bias, repeated for each row of a block; null if there is none. */
  private final float[] bias;

  AffineRows(INDArray x, INDArray w, INDArray b, Elementwise function, INDArray z, INDArray y) {
    this.x = Blas.Matrix.of(x, false);
    this.w = Blas.Matrix.of(w, false);
    this.product = Blas.Matrix.of(z, false);
    this.function = function;
    this.arguments = HostMemory.of(z);
    this.values = HostMemory.of(y);
    this.keepsArguments = z != y;
    this.inner = Shapes.columns(x);
    this.columns = Shapes.columns(z);
    this.block = Math.max(1, HostMemory.BLOCK / columns) * columns;
    this.bias = b == null ? null : repeated(HostMemory.of(b));
  }

  private float[] repeated(FloatBuffer row) {
    float[] rows = new float[block];
    for (int begin = 0; begin < block; begin += columns) {
      row.get(0, rows, begin, columns);
    }
    return rows;
  }

  private boolean hasPass() {
    return function != Elementwise.IDENTITY || keepsArguments;
  }

  /** Returns true if the product is added to what {@link #begin} wrote. */
  boolean begun() {
    return bias != null && !hasPass();
  }

  /** Computes the rows from (inclusive) to (exclusive). */
  void compute(int from, int to) {
    Blas blas = new Blas();
    int most = Blas.rowsPerCall();
    for (int row = from; row < to; row += most) {
      int end = Math.min(to, row + most);
      begin(row, end);
      blas.product(end - row, columns, inner, x.from(row, 0), w, begun(), product.from(row, 0));
      end(row, end);
    }
  }

  /** Prepares rows for the product. */
  void begin(int from, int to) {
    if (begun()) {
      for (int i = from * columns; i < to * columns; i += block) {
        arguments.put(i, bias, 0, Math.min(block, to * columns - i));
      }
    }
  }

  /** Computes the function of rows of the product. */
  void end(int from, int to) {
    if (!hasPass()) {
      return;
    }
    float[] part = new float[block];
    for (int i = from * columns; i < to * columns; i += block) {
      int length = Math.min(block, to * columns - i);
      arguments.get(i, part, 0, length);
      if (bias != null) {
        FloatFunctions.add(bias, part, length);
      }
      if (keepsArguments) {
        arguments.put(i, part, 0, length);
      }
      FloatFunctions.apply(function, part, length);
      values.put(i, part, 0, length);
    }
  }
}
