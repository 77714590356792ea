package org.distill4j.runtime.ranking;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Conversions between golden vectors and Java arrays. */
public final class GoldenArrays {

  private GoldenArrays() {}

  /** An element of a matrix. */
  @FunctionalInterface
  public interface Element {

    /** The element in row i and column j. */
    double at(int i, int j);
  }

  /** Returns the rows of a vector or matrix. */
  public static double[][] rows(INDArray matrix) {
    double[] all = HostArrays.doubles(matrix);
    int columns = (int) matrix.size(-1);
    double[][] rows = new double[all.length / columns][];
    Arrays.setAll(rows, i -> Arrays.copyOfRange(all, i * columns, (i + 1) * columns));
    return rows;
  }

  /** Returns an n by n matrix. */
  public static INDArray matrix(int n, Element element) {
    double[][] values = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        values[i][j] = element.at(i, j);
      }
    }
    return Nd4j.createFromArray(values);
  }

  /** Returns a vector of n elements. */
  public static INDArray vector(int n, IntToDoubleFunction element) {
    return Nd4j.createFromArray(IntStream.range(0, n).mapToDouble(element).toArray());
  }
}
