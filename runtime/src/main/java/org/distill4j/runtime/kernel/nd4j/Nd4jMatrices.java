package org.distill4j.runtime.kernel.nd4j;

import static org.distill4j.runtime.kernel.array.Shapes.matrix;

import org.distill4j.runtime.kernel.api.Elementwise;
import org.distill4j.runtime.kernel.api.MatrixKernels;
import org.distill4j.runtime.kernel.array.Shapes;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** {@link MatrixKernels} by ND4J's BLAS. */
final class Nd4jMatrices implements MatrixKernels {

  private final Nd4jElements elements = new Nd4jElements();

  /**
   * Computes the transposed product into the transposed view, since BLAS writes column-major
   * results: c^T = b'^T a'^T.
   */
  @Override
  public void product(
      INDArray a, boolean transposeA, INDArray b, boolean transposeB, boolean add, INDArray c) {
    INDArray left = transposeB ? matrix(b) : matrix(b).transpose();
    INDArray right = transposeA ? matrix(a) : matrix(a).transpose();
    Nd4j.gemm(left, right, matrix(c).transpose(), false, false, 1, add ? 1 : 0);
  }

  @Override
  public void batchedProduct(
      INDArray a, boolean transposeA, INDArray b, boolean transposeB, boolean add, INDArray c) {
    for (long i = 0; i < c.size(0); i++) {
      product(Shapes.one(a, i), transposeA, Shapes.one(b, i), transposeB, add, Shapes.one(c, i));
    }
  }

  @Override
  public void affine(
      INDArray x, INDArray w, INDArray b, Elementwise function, INDArray z, INDArray y) {
    if (b != null) {
      fillRows(b, z);
    }
    product(x, false, w, false, b != null, z);
    if (function != Elementwise.IDENTITY || y != z) {
      elements.apply(function, z, y);
    }
  }

  /** Copies a vector to each row. */
  private static void fillRows(INDArray vector, INDArray target) {
    INDArray rows = matrix(target);
    rows.assign(vector.reshape('c', 1, vector.length()).broadcast(rows.shape()));
  }

  @Override
  public void addColumnSums(INDArray x, INDArray sums) {
    sums.addi(matrix(x).sum(0));
  }

  @Override
  public void transpose(INDArray x, INDArray y) {
    matrix(y).assign(matrix(x).transpose());
  }
}
