package org.distill4j.runtime.kernel.fixed;

/**
 * Products of few rows with a matrix whose columns were brought into panels. BLAS brings the matrix
 * into such an order in each call, which takes longer than the multiplications of few rows.
 */
public interface FewRows {

  /** The number of rows behind the last one that are read, with any contents. */
  int ROW_PADDING = 5;

  /** Returns the number of columns of a panel. */
  int panelColumns();

  /**
   * Computes the columns of one panel of x y. Each element is summed in the order of the inner
   * dimension.
   *
   * @param x the left side, [rows + {@link #ROW_PADDING}, inner]
   * @param panels the right side, [panels, inner, {@link #panelColumns}]
   * @param panel the index of the panel
   * @param product the product, [rows, panels {@link #panelColumns}]
   * @param shape the dimensions of the product
   */
  void multiply(float[] x, float[] panels, int panel, float[] product, Shape shape);

  /**
   * The dimensions of a product.
   *
   * @param rows the number of rows
   * @param inner the number of columns of the left side
   * @param stride the number of columns of the result, a multiple of {@link #panelColumns}
   */
  record Shape(int rows, int inner, int stride) {}
}
