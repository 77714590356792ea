package org.distill4j.runtime.kernel;

import java.nio.FloatBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Matrix products by {@link Blas}, divided over the cores, and what goes with them in Java. */
final class CpuMatrices extends Nd4jMatrices {

  /** Columns that one part of the work sums up. */
  private static final int COLUMN_GRAIN = 64;

  private static final int ROW_GRAIN = 64;

  /** Multiply-adds up to which a product is small. */
  private static final long SMALL_PRODUCT = 128 * 1024;

  private static final int PAIR_GRAIN = 8;

  /** Multiply-adds that are worth a core. */
  private static final long CORE_WORK = 512 * 1024;

  /** Rows or columns of a product that one core computes are a multiple of this. */
  private static final int PRODUCT_GRAIN = 16;

  /** The longer side of the product is divided. */
  @Override
  public void product(
      INDArray a, boolean transposeA, INDArray b, boolean transposeB, boolean add, INDArray c) {
    int rows = Shapes.rows(c);
    int columns = Shapes.columns(c);
    int inner = transposeA ? Shapes.rows(a) : Shapes.columns(a);
    Blas.Matrix x = new Blas.Matrix(HostMemory.address(a), Shapes.columns(a), transposeA);
    Blas.Matrix y = new Blas.Matrix(HostMemory.address(b), Shapes.columns(b), transposeB);
    Blas.Matrix result = new Blas.Matrix(HostMemory.address(c), columns, false);
    if (rows >= columns) {
      Parallel.run(
          rows,
          grain(rows, (long) columns * inner),
          (from, to) ->
              new Blas()
                  .product(
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

  /** The fewest lines that are worth a core. */
  private static int grain(int lines, long work) {
    long worth = Math.max(1, CORE_WORK / Math.max(1, work));
    long blocks = (worth + PRODUCT_GRAIN - 1) / PRODUCT_GRAIN;
    return (int) Math.max(1, Math.min(lines, blocks * PRODUCT_GRAIN));
  }

  @Override
  void fillRows(INDArray vector, INDArray target) {
    int columns = Shapes.columns(target);
    float[] row = new float[columns];
    HostMemory.of(vector).get(0, row, 0, columns);
    FloatBuffer memory = HostMemory.of(target);
    Parallel.run(
        Shapes.rows(target),
        ROW_GRAIN,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            memory.put(i * columns, row, 0, columns);
          }
        });
  }

  /** In parts of columns, so that each sum is made in the same order on any number of cores. */
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

  /** Row by row of the result, whose elements lie apart in x. */
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

  /** Small matrices are multiplied here: BLAS costs more for the call than for the product. */
  @Override
  public void batchedProduct(
      INDArray a, boolean transposeA, INDArray b, boolean transposeB, boolean add, INDArray c) {
    long inner = a.size(transposeA ? 1 : 2);
    if (c.size(1) * c.size(2) * inner > SMALL_PRODUCT) {
      super.batchedProduct(a, transposeA, b, transposeB, add, c);
      return;
    }
    Parallel.run(
        Math.toIntExact(c.size(0)),
        PAIR_GRAIN,
        (from, to) -> {
          SmallProduct product = new SmallProduct(a, transposeA, b, transposeB, c);
          for (int i = from; i < to; i++) {
            product.run(i, add);
          }
        });
  }
}
