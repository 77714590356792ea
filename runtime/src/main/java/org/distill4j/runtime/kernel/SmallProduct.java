package org.distill4j.runtime.kernel;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Products of pairs of small matrices in Java arrays: for one thread. */
final class SmallProduct {

  private final FloatBuffer memoryA;
  private final FloatBuffer memoryB;
  private final FloatBuffer memoryC;
  private final boolean transposeA;
  private final boolean transposeB;
  private final int rows;
  private final int columns;
  private final int inner;
  private final float[] a;
  private final float[] b;
  private final float[] c;
  private final float[] row;
  private final float[] other;

  /** Products of the shapes of {@link MatrixKernels#batchedProduct}. */
  SmallProduct(INDArray a, boolean transposeA, INDArray b, boolean transposeB, INDArray c) {
    this.memoryA = HostMemory.of(a);
    this.memoryB = HostMemory.of(b);
    this.memoryC = HostMemory.of(c);
    this.transposeA = transposeA;
    this.transposeB = transposeB;
    this.rows = Math.toIntExact(c.size(1));
    this.columns = Math.toIntExact(c.size(2));
    this.inner = Math.toIntExact(a.size(transposeA ? 1 : 2));
    this.a = new float[rows * inner];
    this.b = new float[inner * columns];
    this.c = new float[columns];
    this.row = new float[inner];
    this.other = new float[inner];
  }

  /** Multiplies a pair. */
  void run(int pair, boolean add) {
    memoryA.get(pair * a.length, a, 0, a.length);
    memoryB.get(pair * b.length, b, 0, b.length);
    for (int i = 0; i < rows; i++) {
      int place = (pair * rows + i) * columns;
      if (add) {
        memoryC.get(place, c, 0, columns);
      } else {
        Arrays.fill(c, 0);
      }
      for (int k = 0; k < inner; k++) {
        row[k] = a[transposeA ? k * rows + i : i * inner + k];
      }
      if (transposeB) {
        addDots();
      } else {
        addRows();
      }
      memoryC.put(place, c, 0, columns);
    }
  }

  private void addDots() {
    for (int j = 0; j < columns; j++) {
      System.arraycopy(b, j * inner, other, 0, inner);
      c[j] += (float) FloatFunctions.dot(row, other, inner);
    }
  }

  private void addRows() {
    for (int k = 0; k < inner; k++) {
      float factor = row[k];
      int begin = k * columns;
      for (int j = 0; j < columns; j++) {
        c[j] += factor * b[begin + j];
      }
    }
  }
}
