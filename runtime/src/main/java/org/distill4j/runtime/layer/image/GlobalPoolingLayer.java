package org.distill4j.runtime.layer.image;

import java.util.Map;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.distill4j.runtime.kernel.api.MatrixKernels;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.Tensor;
import org.distill4j.runtime.stock.StockEquivalent;
import org.distill4j.runtime.stock.StockPass;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Global average pooling: the mean of all pixels of each channel, from [batch, channels, height,
 * width] to [batch, channels] (Lin, Chen and Yan 2014, section 3.2).
 */
public record GlobalPoolingLayer() implements Layer, Exportable, StockEquivalent {

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    Require.image(this, x);
    INDArray y = pass.buffer("y", x.size(0), x.size(1));
    MatrixKernels matrices = pass.kernels().matrices();
    matrices.product(planes(x), false, shares(pass), false, false, column(y));
    return y;
  }

  /** Reshapes images to [batch * channels, pixels]. */
  private static INDArray planes(INDArray image) {
    long pixels = image.size(2) * image.size(3);
    return image.reshape('c', image.length() / pixels, pixels);
  }

  private static INDArray column(INDArray features) {
    return features.reshape('c', features.length(), 1);
  }

  /** Returns the weight of each pixel, [pixels, 1]. */
  private static INDArray shares(Pass pass) {
    INDArray x = pass.input(0);
    long pixels = x.size(2) * x.size(3);
    INDArray shares = pass.buffer("shares", pixels, 1);
    pass.kernels().elements().fill(1.0 / pixels, shares);
    return shares;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (pass.needsInputGradient(0)) {
      INDArray dx = planes(pass.inputGradient(0));
      MatrixKernels matrices = pass.kernels().matrices();
      matrices.product(column(outputGradient), false, shares(pass), true, false, dx);
    }
  }

  @Override
  public Tensor export(ExportPass pass) {
    return pass.input(0).mean(3).mean(2).squeeze(3).squeeze(2);
  }

  @Override
  public void replace(StockPass pass) {
    pass.add(
        new org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer.Builder(PoolingType.AVG).build(),
        Map.of());
    pass.result(2);
  }
}
