package org.distill4j.runtime.kernel.blas;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.openblas.global.openblas;
import org.distill4j.runtime.kernel.array.HostMemory;
import org.distill4j.runtime.kernel.array.Shapes;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Matrix products of FLOAT arrays in the memory of this process, by address. Not thread-safe. BLAS
 * runs single-threaded, since {@code Parallel} divides the work: the threads of BLAS would spin for
 * each other and lose time to any other load on the machine.
 */
public final class Blas {

  /** The vendor code that BLAS reports for MKL. */
  private static final int MKL_VENDOR = 3;

  static {
    BlasLibrary.select();
    Loader.load(openblas.class);
    openblas.blas_set_num_threads(1);
  }

  private static final boolean IS_MKL = openblas.blas_get_vendor() == MKL_VENDOR;
  private static final int MKL_ROWS = 512;
  private static final int OPENBLAS_ROWS = 1024;

  private final Place a = new Place();
  private final Place b = new Place();
  private final Place c = new Place();

  /** Returns the name of the library in use. */
  public static String name() {
    return IS_MKL ? BlasLibrary.MKL : BlasLibrary.OPENBLAS;
  }

  /**
   * A matrix in row-major order.
   *
   * @param address the address of the first element
   * @param stride the number of elements from one row to the next
   * @param transposed true if it represents the transpose of the memory
   */
  public record Matrix(long address, int stride, boolean transposed) {

    /** Returns an array as a matrix, or its transpose. */
    public static Matrix of(INDArray array, boolean transposed) {
      return new Matrix(HostMemory.address(array), Shapes.columns(array), transposed);
    }

    /** Returns the matrix that begins the given number of rows later in memory. */
    public Matrix after(long rows) {
      return new Matrix(address + Float.BYTES * rows * stride, stride, transposed);
    }

    /** Returns the submatrix that begins at a row and a column. */
    public Matrix from(int row, int column) {
      long offset = transposed ? (long) column * stride + row : (long) row * stride + column;
      return new Matrix(address + Float.BYTES * offset, stride, transposed);
    }
  }

  /**
   * Returns the number of rows of a product from which several calls are faster than one, or lose
   * less than a pass over results that are still in the cache gains. MKL is 10 to 15 % faster on an
   * AMD EPYC of the fifth generation if the rows stay in the second cache. OpenBLAS packs the right
   * matrix in each call, which takes 3 % of the time of 1,024 rows and 8 % of that of 512.
   */
  public static int rowsPerCall() {
    return IS_MKL ? MKL_ROWS : OPENBLAS_ROWS;
  }

  /** Computes {@link #product}, with MKL in blocks of rows. */
  public void productInBlocks(
      int rows, int columns, int inner, Matrix x, Matrix y, boolean add, Matrix result) {
    int most = IS_MKL ? MKL_ROWS : rows;
    for (int row = 0; row < rows; row += most) {
      int count = Math.min(most, rows - row);
      product(count, columns, inner, x.from(row, 0), y, add, result.from(row, 0));
    }
  }

  /** c = x y, or c += x y, where c is [rows, columns], x [rows, inner] and y [inner, columns]. */
  public void product(
      int rows, int columns, int inner, Matrix x, Matrix y, boolean add, Matrix result) {
    openblas.cblas_sgemm(
        openblas.CblasRowMajor,
        x.transposed() ? openblas.CblasTrans : openblas.CblasNoTrans,
        y.transposed() ? openblas.CblasTrans : openblas.CblasNoTrans,
        rows,
        columns,
        inner,
        1f,
        a.at(x.address()),
        x.stride(),
        b.at(y.address()),
        y.stride(),
        add ? 1f : 0f,
        c.at(result.address()),
        result.stride());
  }

  /** A reusable pointer. */
  private static final class Place extends FloatPointer {

    Place() {
      super((Pointer) null);
    }

    Place at(long address) {
      this.address = address;
      return this;
    }
  }
}
