package org.distill4j.runtime.kernel.cpu;

import java.nio.FloatBuffer;
import org.distill4j.runtime.kernel.api.Elementwise;
import org.distill4j.runtime.kernel.api.MatrixKernels;
import org.distill4j.runtime.kernel.array.HostMemory;
import org.distill4j.runtime.kernel.array.Shapes;
import org.distill4j.runtime.kernel.blas.Blas;
import org.distill4j.runtime.kernel.function.FloatFunctions;
import org.distill4j.runtime.kernel.parallel.Parallel;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * {@link MatrixKernels} by {@link Blas}, divided among the cores, with the other operations in
 * loops over Java arrays.
 */
final class CpuMatrices implements MatrixKernels {

  /** Minimum number of columns per task. */
  private static final int COLUMN_GRAIN = 64;

  private static final int ROW_GRAIN = 64;

  /** Minimum number of multiply-adds per task. */
  private static final long CORE_WORK = 512 * 1024;

  /**
   * Minimum number of multiply-adds per task for products so small that the call overhead
   * dominates.
   */
  private static final long PAIR_WORK = 64 * 1024;

  /** The number of rows or columns per task is a multiple of this. */
  private static final int PRODUCT_GRAIN = 16;

  /** Divides the longer side of the result among the cores. */
  @Override
  public void product(
      INDArray a, boolean transposeA, INDArray b, boolean transposeB, boolean add, INDArray c) {
    int rows = Shapes.rows(c);
    int columns = Shapes.columns(c);
    int inner = transposeA ? Shapes.rows(a) : Shapes.columns(a);
    Blas.Matrix x = Blas.Matrix.of(a, transposeA);
    Blas.Matrix y = Blas.Matrix.of(b, transposeB);
    Blas.Matrix result = Blas.Matrix.of(c, false);
    if (rows >= columns) {
      Parallel.run(
          rows,
          grain(rows, (long) columns * inner),
          (from, to) ->
              new Blas()
                  .productInBlocks(
                      to - from, columns, inner, x.from(from, 0), y, add, result.from(from, 0)));
    } else {
      Parallel.run(
          columns,
          grain(columns, (long) rows * inner),
          (from, to) ->
              new Blas()
                  .product(rows, to - from, inner, x, y.from(0, from), add, result.from(0, from)));
    }
  }

  /** Returns the minimum number of rows or columns per task. */
  private static int grain(int lines, long work) {
    long worth = Math.max(1, CORE_WORK / Math.max(1, work));
    long blocks = (worth + PRODUCT_GRAIN - 1) / PRODUCT_GRAIN;
    return (int) Math.max(1, Math.min(lines, blocks * PRODUCT_GRAIN));
  }

  /** Divides tall results by rows; of wide ones, the product is divided by columns. */
  @Override
  public void affine(
      INDArray x, INDArray w, INDArray b, Elementwise function, INDArray z, INDArray y) {
    int rows = Shapes.rows(z);
    int columns = Shapes.columns(z);
    AffineRows affine = new AffineRows(x, w, b, function, z, y);
    if (rows >= columns) {
      long work = (long) columns * Shapes.columns(x);
      Parallel.run(rows, grain(rows, work), affine::compute);
      return;
    }
    Parallel.run(rows, ROW_GRAIN, affine::begin);
    product(x, false, w, false, affine.begun(), z);
    Parallel.run(rows, ROW_GRAIN, affine::end);
  }

  /** Divides by columns, so that the order of summation does not depend on the number of cores. */
  @Override
  public void addColumnSums(INDArray x, INDArray sums) {
    FloatBuffer from = HostMemory.of(x);
    FloatBuffer to = HostMemory.of(sums);
    int rows = Shapes.rows(x);
    int columns = Shapes.columns(x);
    Parallel.run(
        columns,
        COLUMN_GRAIN,
        (begin, end) -> {
          int width = end - begin;
          float[] total = new float[width];
          float[] row = new float[width];
          for (int i = 0; i < rows; i++) {
            from.get(i * columns + begin, row, 0, width);
            FloatFunctions.add(row, total, width);
          }
          to.get(begin, row, 0, width);
          FloatFunctions.add(row, total, width);
          to.put(begin, total, 0, width);
        });
  }

  /** Writes the result row by row. */
  @Override
  public void transpose(INDArray x, INDArray y) {
    FloatBuffer from = HostMemory.of(x);
    FloatBuffer to = HostMemory.of(y);
    int rows = Shapes.rows(x);
    int columns = Shapes.columns(x);
    Parallel.run(
        columns,
        COLUMN_GRAIN,
        (begin, end) -> {
          float[][] block = new float[end - begin][rows];
          float[] row = new float[end - begin];
          for (int i = 0; i < rows; i++) {
            from.get(i * columns + begin, row, 0, row.length);
            for (int j = 0; j < row.length; j++) {
              block[j][i] = row[j];
            }
          }
          for (int j = 0; j < block.length; j++) {
            to.put((begin + j) * rows, block[j], 0, rows);
          }
        });
  }

  /** Computes each pair on one core. */
  @Override
  public void batchedProduct(
      INDArray a, boolean transposeA, INDArray b, boolean transposeB, boolean add, INDArray c) {
    int rows = Math.toIntExact(c.size(1));
    int columns = Math.toIntExact(c.size(2));
    int inner = Math.toIntExact(a.size(transposeA ? 1 : 2));
    Blas.Matrix x = Blas.Matrix.of(a, transposeA);
    Blas.Matrix y = Blas.Matrix.of(b, transposeB);
    Blas.Matrix result = Blas.Matrix.of(c, false);
    Parallel.run(
        Math.toIntExact(c.size(0)),
        (int) Math.max(1, PAIR_WORK / ((long) rows * columns * inner)),
        (from, to) -> {
          Blas blas = new Blas();
          for (int i = from; i < to; i++) {
            blas.product(
                rows,
                columns,
                inner,
                x.after(i * a.size(1)),
                y.after(i * b.size(1)),
                add,
                result.after((long) i * rows));
          }
        });
  }
}
