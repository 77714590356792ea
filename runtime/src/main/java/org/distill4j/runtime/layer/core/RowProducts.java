package org.distill4j.runtime.layer.core;

import org.distill4j.runtime.kernel.api.Kernels;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Inner products of corresponding rows. */
final class RowProducts {

  private RowProducts() {}

  /** products[i] = x[i] . y[i] for each row of two matrices. */
  static void dots(Kernels kernels, INDArray x, INDArray y, INDArray products) {
    long columns = x.size(-1);
    long rows = x.length() / columns;
    INDArray column = products.reshape('c', rows, 1);
    kernels
        .steps()
        .weightedSumGradient(
            x.reshape('c', rows, 1, columns), column, y.reshape('c', rows, columns), null, column);
  }
}
