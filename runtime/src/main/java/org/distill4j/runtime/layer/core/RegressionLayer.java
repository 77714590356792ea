package org.distill4j.runtime.layer.core;

import java.util.List;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.Tensor;
import org.distill4j.runtime.stock.StockEquivalent;
import org.distill4j.runtime.stock.StockPass;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The output layer of a regression, from [batch, inputs] to [batch, values]: y = x W + b.
 *
 * <p>Parameters: W [inputs, values], Xavier-uniform; b [values], zero.
 *
 * @param inputs the number of input features, at least 1
 * @param values the number of estimated values, at least 1
 */
public record RegressionLayer(int inputs, int values)
    implements Layer, Exportable, StockEquivalent {

  /** Checks the sizes. */
  public RegressionLayer {
    Require.positive("inputs", inputs);
    Require.positive("values", values);
  }

  private DenseLayer map() {
    return new DenseLayer(inputs, values, Activation.IDENTITY);
  }

  @Override
  public List<Parameter> parameters() {
    return map().parameters();
  }

  @Override
  public INDArray forward(Pass pass) {
    return map().forward(pass);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    map().backward(pass, outputGradient);
  }

  @Override
  public Tensor export(ExportPass pass) {
    return map().export(pass);
  }

  @Override
  public void replace(StockPass pass) {
    map().replace(pass);
  }
}
