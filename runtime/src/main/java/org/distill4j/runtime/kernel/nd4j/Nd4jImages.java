package org.distill4j.runtime.kernel.nd4j;

import org.distill4j.runtime.kernel.api.ImageWindow;
import org.distill4j.runtime.kernel.api.MatrixKernels;
import org.distill4j.runtime.kernel.shared.Patches;
import org.distill4j.runtime.kernel.shared.UnfoldedImages;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * {@link org.distill4j.runtime.kernel.api.ImageKernels} in plain ND4J. Images are copied into a
 * frame that contains every position of the window; the pixels under one tap of the window are then
 * a strided view.
 */
final class Nd4jImages extends UnfoldedImages {

  Nd4jImages(MatrixKernels matrices) {
    super(matrices);
  }

  /** Images inside a frame. */
  private record Framed(INDArray array, ImageWindow window) {

    static Framed filled(double value, long images, ImageWindow window, INDArray like) {
      long lines = (long) (window.lines() - 1) * window.stride() + window.size();
      long columns = (long) (window.columns() - 1) * window.stride() + window.size();
      long[] shape = {
        images,
        window.channels(),
        Math.max(lines, window.before() + window.height()),
        Math.max(columns, window.before() + window.width())
      };
      return new Framed(Nd4j.valueArrayOf(shape, value, like.dataType()), window);
    }

    static Framed of(double margin, INDArray images, ImageWindow window) {
      Framed framed = filled(margin, images.size(0), window, images);
      framed.inner().assign(images);
      return framed;
    }

    /** Returns a view of the images without the frame. */
    INDArray inner() {
      long[] shape = {array.size(0), array.size(1), window.height(), window.width()};
      long from = window.before() * array.size(3) + window.before();
      return view(array, shape, array.stride(), from);
    }

    /** Returns a view of the pixels under one tap, [images, channels, lines, columns]. */
    INDArray covered(int tap) {
      long[] shape = {array.size(0), array.size(1), window.lines(), window.columns()};
      long[] strides = {
        array.stride(0), array.stride(1), array.size(3) * window.stride(), window.stride()
      };
      long from = tap / window.size() * array.size(3) + tap % window.size();
      return view(array, shape, strides, from);
    }
  }

  private static INDArray view(INDArray array, long[] shape, long[] strides, long from) {
    return Nd4j.create(array.data(), shape, strides, array.offset() + from, 'c');
  }

  /** Returns a view of a range of images of a batch. */
  private static INDArray select(INDArray images, ImageRange range) {
    long[] shape = images.shape().clone();
    shape[0] = range.count();
    return view(images, shape, images.stride(), (long) range.from() * images.stride(0));
  }

  /** Returns a view of the rows of one tap as [images, channels, lines, columns]. */
  private static INDArray rowsOf(int tap, INDArray columns, ImageRange range, ImageWindow window) {
    long[] shape = {range.count(), window.channels(), window.lines(), window.columns()};
    long[] strides = {window.places(), columns.size(1) * window.taps(), window.columns(), 1};
    return view(columns, shape, strides, tap * columns.size(1));
  }

  @Override
  protected void unfold(INDArray x, ImageRange range, ImageWindow window, INDArray columns) {
    Framed framed = Framed.of(0, select(x, range), window);
    for (int tap = 0; tap < window.taps(); tap++) {
      rowsOf(tap, columns, range, window).assign(framed.covered(tap));
    }
  }

  @Override
  protected void fold(INDArray columns, ImageRange range, ImageWindow window, INDArray dx) {
    Framed framed = Framed.filled(0, range.count(), window, dx);
    for (int tap = 0; tap < window.taps(); tap++) {
      framed.covered(tap).addi(rowsOf(tap, columns, range, window));
    }
    select(dx, range).assign(framed.inner());
  }

  /** Views [channels, images * pixels] as [images, channels, lines, columns]. */
  private static INDArray asImages(INDArray rows, INDArray images, ImageRange range) {
    long pixels = images.size(2) * images.size(3);
    long[] shape = {range.count(), images.size(1), images.size(2), images.size(3)};
    long[] strides = {pixels, range.count() * pixels, images.size(3), 1};
    return view(rows, shape, strides, 0);
  }

  @Override
  protected void gather(INDArray images, ImageRange range, INDArray rows) {
    asImages(rows, images, range).assign(select(images, range));
  }

  @Override
  protected void scatter(INDArray rows, ImageRange range, INDArray images) {
    select(images, range).assign(asImages(rows, images, range));
  }

  @Override
  public void patches(INDArray x, int size, INDArray y) {
    Patches.cut(x, size, y);
  }

  @Override
  public void joinPatches(INDArray y, int size, INDArray x) {
    Patches.join(y, size, x);
  }

  @Override
  public void maxPool(INDArray x, ImageWindow window, INDArray y) {
    Framed framed = Framed.of(Double.NEGATIVE_INFINITY, x, window);
    y.assign(Double.NEGATIVE_INFINITY);
    for (int tap = 0; tap < window.taps(); tap++) {
      y.assign(Transforms.max(y, framed.covered(tap), true));
    }
  }

  @Override
  public void maxPoolGradient(
      INDArray x, INDArray y, INDArray dy, ImageWindow window, INDArray dx) {
    Framed framed = Framed.of(Double.NEGATIVE_INFINITY, x, window);
    Framed gradient = Framed.filled(0, x.size(0), window, x);
    INDArray left = dy.dup('c');
    for (int tap = 0; tap < window.taps(); tap++) {
      INDArray hit = framed.covered(tap).eq(y).castTo(y.dataType()).muli(left);
      gradient.covered(tap).addi(hit);
      left.subi(hit);
    }
    dx.assign(gradient.inner());
  }

  /** Counts the pixels under the window at each position, [1, 1, lines, columns]. */
  private static INDArray covered(INDArray like, ImageWindow window) {
    ImageWindow single =
        new ImageWindow(
            1,
            window.height(),
            window.width(),
            window.size(),
            window.stride(),
            window.before(),
            window.lines(),
            window.columns());
    long[] shape = {1, 1, window.height(), window.width()};
    Framed ones = Framed.of(0, Nd4j.ones(like.dataType(), shape), single);
    INDArray counts = Nd4j.zeros(like.dataType(), single.result(1, 1));
    for (int tap = 0; tap < window.taps(); tap++) {
      counts.addi(ones.covered(tap));
    }
    return counts;
  }

  @Override
  public void meanPool(INDArray x, ImageWindow window, INDArray y) {
    Framed framed = Framed.of(0, x, window);
    y.assign(0);
    for (int tap = 0; tap < window.taps(); tap++) {
      y.addi(framed.covered(tap));
    }
    y.divi(covered(x, window).broadcast(y.shape()));
  }

  @Override
  public void meanPoolGradient(INDArray dy, ImageWindow window, INDArray dx) {
    Framed gradient = Framed.filled(0, dx.size(0), window, dx);
    INDArray shares = dy.div(covered(dy, window).broadcast(dy.shape()));
    for (int tap = 0; tap < window.taps(); tap++) {
      gradient.covered(tap).addi(shares);
    }
    dx.assign(gradient.inner());
  }
}
