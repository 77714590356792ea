package org.distill4j.runtime.layer.core;

import java.util.Arrays;
import org.deeplearning4j.nn.conf.graph.ScaleVertex;
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
 * A product with a number: y = factor x, in any shape. With a second input, each row x[i] is
 * multiplied by a weight as well: y[i] = factor w[i] x[i], with weights [batch, 1] or [batch,
 * steps, 1].
 *
 * @param factor the number
 */
public record ScaleLayer(double factor) implements Layer, Exportable, StockEquivalent {

  /** Checks the factor. */
  public ScaleLayer {
    if (!Double.isFinite(factor)) {
      throw new IllegalArgumentException("factor must be finite, but is " + factor);
    }
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    INDArray y = pass.buffer("y", x.shape());
    if (isWeighted(pass)) {
      checkWeights(pass);
    }
    scale(pass, x, y);
    return y;
  }

  private static boolean isWeighted(Pass pass) {
    return pass.inputs() > 1;
  }

  private void checkWeights(Pass pass) {
    long[] expected = Require.withFeatures(pass.input(0), 1);
    if (!Arrays.equals(expected, pass.input(1).shape())) {
      throw new IllegalArgumentException(
          this
              + " reads weights "
              + Arrays.toString(expected)
              + ", but they are "
              + Arrays.toString(pass.input(1).shape()));
    }
  }

  private void scale(Pass pass, INDArray x, INDArray y) {
    pass.kernels().elements().scale(factor, x, y);
    if (isWeighted(pass)) {
      pass.kernels().norms().scaleRows(pass.input(1), y);
    }
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (pass.needsInputGradient(0)) {
      scale(pass, outputGradient, pass.inputGradient(0));
    }
    if (isWeighted(pass) && pass.needsInputGradient(1)) {
      INDArray dw = pass.inputGradient(1);
      RowProducts.dots(pass.kernels(), pass.input(0), outputGradient, dw);
      pass.kernels().elements().scale(factor, dw);
    }
  }

  @Override
  public Tensor export(ExportPass pass) {
    Tensor y = pass.input(0).times(factor);
    return pass.inputs() > 1 ? y.times(pass.input(1)) : y;
  }

  @Override
  public void replace(StockPass pass) {
    if (pass.inputs() > 1) {
      throw new NotStockException("it has one for a single input alone");
    }
    pass.add(new ScaleVertex(factor));
  }
}
