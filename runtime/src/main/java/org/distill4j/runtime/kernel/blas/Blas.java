package org.distill4j.runtime.kernel.blas;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.openblas.global.openblas;
import org.distill4j.runtime.kernel.array.HostMemory;
import org.distill4j.runtime.kernel.array.Shapes;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Matrix products of float arrays in this process's own memory, by addresses: for one thread. BLAS
 * itself is given one thread, since {@code Parallel} divides the work: threads of its own would
 * wait for one another in a loop, and lose to whatever else the machine does.
 */
public final class Blas {

  /** What BLAS calls MKL in its answer to who it is. */
  private static final int MKL_VENDOR = 3;

  static {
    BlasLibrary.choose();
    Loader.load(openblas.class);
    openblas.blas_set_num_threads(1);
  }

  private final Place a = new Place();
  private final Place b = new Place();
  private final Place c = new Place();

  /** The name of the library. */
  public static String name() {
    return openblas.blas_get_vendor() == MKL_VENDOR ? BlasLibrary.MKL : BlasLibrary.OPENBLAS;
  }

  /**
   * A matrix in row-major order.
   *
   * @param address of its first element
   * @param stride the elements from one row to the next
   * @param transposed whether it stands for its transpose
   */
  public record Matrix(long address, int stride, boolean transposed) {

    /** An array as a matrix, or what stands for its transpose. */
    public static Matrix of(INDArray array, boolean transposed) {
      return new Matrix(HostMemory.address(array), Shapes.columns(array), transposed);
    }

    /** The matrix that lies so many rows further in memory. */
    public Matrix after(long rows) {
      return new Matrix(address + Float.BYTES * rows * stride, stride, transposed);
    }

    /** The matrix from a row and a column of what it stands for on. */
    public Matrix from(int row, int column) {
      long offset = transposed ? (long) column * stride + row : (long) row * stride + column;
      return new Matrix(address + Float.BYTES * offset, stride, transposed);
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

  /** A pointer that can be moved. */
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
