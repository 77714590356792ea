package org.distill4j.runtime.kernel.shared;

import org.distill4j.runtime.kernel.api.ImageKernels;
import org.distill4j.runtime.kernel.api.ImageWindow;
import org.distill4j.runtime.kernel.api.MatrixKernels;
import org.distill4j.runtime.kernel.array.Buffers;
import org.distill4j.runtime.kernel.array.Shapes;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Convolution as a matrix product: the pixels under the window at each position become a column
 * (im2col). A few images are unfolded at a time into one reused array, so that the columns stay in
 * the cache.
 */
public abstract class UnfoldedImages implements ImageKernels {

  /** Maximum number of elements of the columns: 1 MB in FLOAT. */
  private static final int CHUNK = 256 * 1024;

  private final MatrixKernels matrices;
  private final Buffers buffers = new Buffers();

  protected UnfoldedImages(MatrixKernels matrices) {
    this.matrices = matrices;
  }

  /**
   * Unfolds a range of images.
   *
   * @param x all images
   * @param columns [channels * size * size, images * places]
   */
  protected abstract void unfold(
      INDArray x, ImageRange range, ImageWindow window, INDArray columns);

  /** Overwrites a range of images with the sums over all positions of the window. */
  protected abstract void fold(INDArray columns, ImageRange range, ImageWindow window, INDArray dx);

  /** Copies a range of images to [channels, images * pixels]. */
  protected abstract void gather(INDArray images, ImageRange range, INDArray rows);

  /** Copies [channels, images * pixels] to a range of images. */
  protected abstract void scatter(INDArray rows, ImageRange range, INDArray images);

  /** A range of images. */
  protected record ImageRange(int from, int count) {}

  /** Processes the columns of a range of images and the rows of their results. */
  @FunctionalInterface
  private interface Body {
    void run(ImageRange range, INDArray columns, INDArray rows);
  }

  private void each(INDArray image, long resultChannels, ImageWindow window, Body body) {
    int batch = Math.toIntExact(image.size(0));
    int most = Math.max(1, CHUNK / (window.covered() * window.places()));
    for (int from = 0; from < batch; from += most) {
      int count = Math.min(most, batch - from);
      long places = (long) count * window.places();
      INDArray columns = buffers.get("columns", image.dataType(), window.covered(), places);
      INDArray rows = buffers.get("rows", image.dataType(), resultChannels, places);
      body.run(new ImageRange(from, count), columns, rows);
    }
  }

  /** Returns one of several equal parts of the rows of a matrix. */
  private static INDArray part(INDArray matrix, int index, int parts) {
    long rows = matrix.size(0) / parts;
    return parts == 1 ? matrix : Shapes.rows(matrix, index * rows, (index + 1) * rows);
  }

  @Override
  public final void convolve(INDArray x, INDArray w, int groups, ImageWindow window, INDArray y) {
    each(
        x,
        w.size(0),
        window,
        (range, columns, rows) -> {
          unfold(x, range, window, columns);
          for (int g = 0; g < groups; g++) {
            INDArray weights = part(w, g, groups);
            INDArray target = part(rows, g, groups);
            matrices.product(weights, false, part(columns, g, groups), false, false, target);
          }
          scatter(rows, range, y);
        });
  }

  @Override
  public final void addWeightGradient(
      INDArray x, INDArray dy, int groups, ImageWindow window, INDArray dw) {
    each(
        x,
        dw.size(0),
        window,
        (range, columns, rows) -> {
          unfold(x, range, window, columns);
          gather(dy, range, rows);
          for (int g = 0; g < groups; g++) {
            INDArray arriving = part(rows, g, groups);
            INDArray target = part(dw, g, groups);
            matrices.product(arriving, false, part(columns, g, groups), true, true, target);
          }
        });
  }

  @Override
  public final void inputGradient(
      INDArray dy, INDArray w, int groups, ImageWindow window, INDArray dx) {
    each(
        dx,
        w.size(0),
        window,
        (range, columns, rows) -> {
          gather(dy, range, rows);
          for (int g = 0; g < groups; g++) {
            INDArray arriving = part(rows, g, groups);
            INDArray target = part(columns, g, groups);
            matrices.product(part(w, g, groups), true, arriving, false, false, target);
          }
          fold(columns, range, window, dx);
        });
  }
}
