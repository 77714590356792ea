package org.distill4j.runtime.layer.image;

import org.deeplearning4j.nn.conf.layers.ZeroPaddingLayer;
import org.distill4j.runtime.onnx.Attributes;
import org.distill4j.runtime.onnx.Tensor;

/**
 * A moving window of a layer that is exported.
 *
 * @param border the treatment of the edges
 * @param size the side length
 * @param stride the stride
 */
record ExportedWindow(Border border, int size, int stride) {

  /** Returns the padding above and left of the image, as that of the kernels. */
  private int before() {
    return border == Border.SAME ? (Math.max(size - stride, 0) + 1) / 2 : 0;
  }

  private int after() {
    return border == Border.SAME ? Math.max(0, size - stride - before()) : 0;
  }

  /** Returns true if the window extends beyond the image. */
  boolean isPadded() {
    return before() + after() > 0;
  }

  /** Returns the layer of DL4J that puts zeros around the image. */
  ZeroPaddingLayer zeros() {
    return new ZeroPaddingLayer.Builder(before(), after(), before(), after()).build();
  }

  Attributes attributes() {
    return Attributes.of("kernel_shape", new long[] {size, size})
        .with("strides", new long[] {stride, stride})
        .with("pads", new long[] {before(), before(), after(), after()});
  }

  /** Returns the shape of the result, with the given number of channels. */
  long[] shape(Tensor x, long channels) {
    return new long[] {x.size(0), channels, places(x.size(2)), places(x.size(3))};
  }

  private long places(long length) {
    return length < 0 ? length : (length + before() + after() - size) / stride + 1;
  }
}
