package org.distill4j.runtime.kernel.fixed;

import java.nio.FloatBuffer;
import java.util.Optional;
import org.distill4j.runtime.kernel.api.Elementwise;
import org.distill4j.runtime.kernel.api.MatrixKernels;
import org.distill4j.runtime.kernel.array.HostMemory;
import org.distill4j.runtime.kernel.array.Scratch;
import org.distill4j.runtime.kernel.array.Shapes;
import org.distill4j.runtime.kernel.function.FloatFunctions;
import org.distill4j.runtime.kernel.parallel.Parallel;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * {@link MatrixKernels} of a network that only predicts: affine maps of few rows by {@link
 * FewRows}, all else by other kernels.
 */
public final class FixedProducts implements MatrixKernels {

  /** Below this number of rows, nothing is gained: BLAS need not reorder the matrix. */
  private static final int LEAST_ROWS = 2;

  /** From this number of rows on, BLAS is as fast. */
  private static final int MOST_ROWS = 40;

  /** Minimum number of multiply-adds per task. */
  private static final long CORE_WORK = 64 * 1024;

  private final MatrixKernels others;
  private final FixedMatrices matrices;
  private final FewRows fewRows;
  private float[] left = new float[0];
  private float[] result = new float[0];

  /**
   * Creates the kernels.
   *
   * @param others the kernels for all else
   * @param matrices the matrices, which kernels of other threads may share
   * @param fewRows the products of few rows
   */
  public FixedProducts(MatrixKernels others, FixedMatrices matrices, FewRows fewRows) {
    this.others = others;
    this.matrices = matrices;
    this.fewRows = fewRows;
  }

  @Override
  public void affine(
      INDArray x, INDArray w, INDArray b, Elementwise function, INDArray z, INDArray y) {
    int rows = Shapes.rows(z);
    Optional<float[]> panels =
        rows >= LEAST_ROWS && rows <= MOST_ROWS
            ? matrices.panels(w, fewRows.panelColumns())
            : Optional.empty();
    if (panels.isPresent()) {
      affine(x, panels.get(), b, function, z, y);
    } else {
      others.affine(x, w, b, function, z, y);
    }
  }

  /** Divides the panels among the cores, which then compute the function of their columns. */
  private void affine(
      INDArray x, float[] panels, INDArray b, Elementwise function, INDArray z, INDArray y) {
    int inner = Shapes.columns(x);
    int width = fewRows.panelColumns();
    int count = (Shapes.columns(z) + width - 1) / width;
    FewRows.Shape shape = new FewRows.Shape(Shapes.rows(z), inner, count * width);
    left = ofLength(left, (shape.rows() + FewRows.ROW_PADDING) * inner);
    result = ofLength(result, shape.rows() * shape.stride());
    HostMemory.of(x).get(0, left, 0, shape.rows() * inner);
    long work = (long) shape.rows() * inner * width;
    Ends ends = new Ends(b, function, z, y);
    Parallel.run(
        count,
        (int) Math.max(1, Math.min(count, CORE_WORK / work)),
        (from, to) -> {
          for (int panel = from; panel < to; panel++) {
            fewRows.multiply(left, panels, panel, result, shape);
          }
          ends.write(result, shape, from * width, to * width);
        });
  }

  private static float[] ofLength(float[] array, int length) {
    return array.length >= length ? array : new float[length];
  }

  /** The bias and the function behind a product. */
  private static final class Ends {

    private final FloatBuffer bias;
    private final Elementwise function;
    private final FloatBuffer arguments;
    private final FloatBuffer values;
    private final int columns;

    Ends(INDArray b, Elementwise function, INDArray z, INDArray y) {
      this.bias = b == null ? null : HostMemory.of(b);
      this.function = function;
      this.arguments = z == y ? null : HostMemory.of(z);
      this.values = HostMemory.of(y);
      this.columns = Shapes.columns(z);
    }

    /** Writes the values of columns, in blocks. */
    void write(float[] product, FewRows.Shape shape, int from, int to) {
      float[][] blocks = Scratch.blocks(2);
      int last = Math.min(to, columns);
      for (int column = from; column < last; column += HostMemory.BLOCK) {
        int length = Math.min(HostMemory.BLOCK, last - column);
        if (bias != null) {
          bias.get(column, blocks[1], 0, length);
        }
        for (int row = 0; row < shape.rows(); row++) {
          System.arraycopy(product, row * shape.stride() + column, blocks[0], 0, length);
          write(blocks, row * columns + column, length);
        }
      }
    }

    private void write(float[][] blocks, int at, int length) {
      if (bias != null) {
        FloatFunctions.add(blocks[1], blocks[0], length);
      }
      if (arguments != null) {
        arguments.put(at, blocks[0], 0, length);
      }
      FloatFunctions.apply(function, blocks[0], length);
      values.put(at, blocks[0], 0, length);
    }
  }

  @Override
  public void product(
      INDArray a, boolean transposeA, INDArray b, boolean transposeB, boolean add, INDArray c) {
    others.product(a, transposeA, b, transposeB, add, c);
  }

  @Override
  public void addColumnSums(INDArray x, INDArray sums) {
    others.addColumnSums(x, sums);
  }

  @Override
  public void transpose(INDArray x, INDArray y) {
    others.transpose(x, y);
  }

  @Override
  public void batchedProduct(
      INDArray a, boolean transposeA, INDArray b, boolean transposeB, boolean add, INDArray c) {
    others.batchedProduct(a, transposeA, b, transposeB, add, c);
  }
}
