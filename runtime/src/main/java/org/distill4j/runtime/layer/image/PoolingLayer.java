package org.distill4j.runtime.layer.image;

import java.util.Map;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.distill4j.runtime.kernel.api.ImageKernels;
import org.distill4j.runtime.kernel.api.ImageWindow;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.Tensor;
import org.distill4j.runtime.stock.NotStockException;
import org.distill4j.runtime.stock.StockEquivalent;
import org.distill4j.runtime.stock.StockPass;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Max or average pooling of each channel under a moving window, from [batch, channels, height,
 * width] to [batch, channels, lines, columns]; {@link Border} determines lines and columns. Only
 * pixels inside of the image count.
 *
 * @param function the reduction
 * @param size the side length of the window, at least 1
 * @param stride the stride, at least 1
 * @param border the treatment of the edges
 */
public record PoolingLayer(PoolingFunction function, int size, int stride, Border border)
    implements Layer, Exportable, StockEquivalent {

  /** Checks the sizes. */
  public PoolingLayer {
    Require.positive("size", size);
    Require.positive("stride", stride);
  }

  private ImageWindow window(Pass pass) {
    return border.window(pass.input(0), size, stride);
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    Require.image(this, x);
    ImageWindow window = window(pass);
    INDArray y = pass.buffer("y", window.result(x.size(0), x.size(1)));
    ImageKernels images = pass.kernels().images();
    switch (function) {
      case MAX -> images.maxPool(x, window, y);
      case MEAN -> images.meanPool(x, window, y);
    }
    return y;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (!pass.needsInputGradient(0)) {
      return;
    }
    INDArray dx = pass.inputGradient(0);
    ImageWindow window = window(pass);
    ImageKernels images = pass.kernels().images();
    switch (function) {
      case MAX -> {
        INDArray y = pass.buffer("y", outputGradient.shape());
        images.maxPoolGradient(pass.input(0), y, outputGradient, window, dx);
      }
      case MEAN -> images.meanPoolGradient(outputGradient, window, dx);
    }
  }

  @Override
  public Tensor export(ExportPass pass) {
    Tensor x = pass.input(0);
    String operation = function == PoolingFunction.MAX ? "MaxPool" : "AveragePool";
    ExportedWindow window = new ExportedWindow(border, size, stride);
    long[] shape = window.shape(x, x.size(1));
    return pass.graph().node(operation, x.type(), shape, window.attributes(), x);
  }

  @Override
  public void replace(StockPass pass) {
    if (new ExportedWindow(border, size, stride).isPadded()) {
      throw new NotStockException("it has one for windows inside of the image alone");
    }
    SubsamplingLayer.PoolingType type =
        function == PoolingFunction.MAX
            ? SubsamplingLayer.PoolingType.MAX
            : SubsamplingLayer.PoolingType.AVG;
    pass.add(
        new SubsamplingLayer.Builder(type, new int[] {size, size}, new int[] {stride, stride})
            .build(),
        Map.of());
  }
}
