package org.distill4j.runtime.kernel.shared;

import org.distill4j.runtime.kernel.api.ImageKernels;
import org.distill4j.runtime.kernel.api.ImageWindow;
import org.distill4j.runtime.kernel.api.MatrixKernels;
import org.distill4j.runtime.kernel.array.Buffers;
import org.distill4j.runtime.kernel.array.Shapes;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Convolution as a matrix product: what the window covers at each place becomes a column. That is
 * done for a few images at a time, so that the columns stay in the processor's cache, in one array
 * that is used again and again.
 */
public abstract class UnfoldedImages implements ImageKernels {

  /** The numbers of the unfolded images: 1 MB in float. */
  private static final int CHUNK = 256 * 1024;

  private final MatrixKernels matrices;
  private final Buffers buffers = new Buffers();

  protected UnfoldedImages(MatrixKernels matrices) {
    this.matrices = matrices;
  }

  /**
   * Writes what the window covers of some images.
   *
   * @param x all images
   * @param columns [channels * size * size, images * places]
   */
  protected abstract void unfold(INDArray x, Some some, ImageWindow window, INDArray columns);

  /** Overwrites some images with the sums of what the window covers of them. */
  protected abstract void fold(INDArray columns, Some some, ImageWindow window, INDArray dx);

  /** Copies some images to [channels, images * pixels]. */
  protected abstract void gather(INDArray images, Some some, INDArray rows);

  /** Copies [channels, images * pixels] to some images. */
  protected abstract void scatter(INDArray rows, Some some, INDArray images);

  /** So many images from one on. */
  protected record Some(int from, int count) {}

  /** What is done with some images: their columns and the rows of their results. */
  @FunctionalInterface
  private interface Body {
    void run(Some some, INDArray columns, INDArray rows);
  }

  private void each(INDArray image, long resultChannels, ImageWindow window, Body body) {
    int batch = Math.toIntExact(image.size(0));
    int most = Math.max(1, CHUNK / (window.covered() * window.places()));
    for (int from = 0; from < batch; from += most) {
      int count = Math.min(most, batch - from);
      long places = (long) count * window.places();
      INDArray columns = buffers.get("columns", image.dataType(), window.covered(), places);
      INDArray rows = buffers.get("rows", image.dataType(), resultChannels, places);
      body.run(new Some(from, count), columns, rows);
    }
  }

  /** One of equal parts of the rows of a matrix. */
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
        (some, columns, rows) -> {
          unfold(x, some, window, columns);
          for (int g = 0; g < groups; g++) {
            INDArray weights = part(w, g, groups);
            INDArray target = part(rows, g, groups);
            matrices.product(weights, false, part(columns, g, groups), false, false, target);
          }
          scatter(rows, some, y);
        });
  }

  @Override
  public final void addWeightGradient(
      INDArray x, INDArray dy, int groups, ImageWindow window, INDArray dw) {
    each(
        x,
        dw.size(0),
        window,
        (some, columns, rows) -> {
          unfold(x, some, window, columns);
          gather(dy, some, rows);
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
        (some, columns, rows) -> {
          gather(dy, some, rows);
          for (int g = 0; g < groups; g++) {
            INDArray arriving = part(rows, g, groups);
            INDArray target = part(columns, g, groups);
            matrices.product(part(w, g, groups), true, arriving, false, false, target);
          }
          fold(columns, some, window, dx);
        });
  }
}
