package org.distill4j.runtime.layer.core;

import java.util.List;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.AddedComponent;
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
 * The output layer of a classifier: y = x W + b, without softmax, from [batch, inputs] to logits
 * [batch, classes], at each step from [batch, steps, inputs] to [batch, steps, classes], or at each
 * place of an image from [batch, inputs, height, width] to [batch, classes, height, width].
 *
 * <p>Parameters: W [inputs, classes], Xavier-uniform; b [classes], zero, if there is a bias.
 *
 * @param inputs the number of input features or channels, at least 1
 * @param classes the number of classes, at least 1
 * @param bias true if b is added
 */
public record LogitsLayer(int inputs, int classes, @AddedComponent("true") boolean bias)
    implements Layer, Exportable, StockEquivalent {

  /** Checks the sizes. */
  public LogitsLayer {
    Require.positive("inputs", inputs);
    Require.positive("classes", classes);
  }

  /** Creates an output layer with a bias. */
  public LogitsLayer(int inputs, int classes) {
    this(inputs, classes, true);
  }

  private DenseLayer map() {
    return new DenseLayer(inputs, classes, Activation.IDENTITY, bias);
  }

  /** Returns the layer of equal parameters for the rank of the input. */
  private Layer map(Pass pass) {
    return pass.input(0).rank() == 4 ? new RegressorLayer(inputs, classes, bias) : map();
  }

  @Override
  public List<Parameter> parameters() {
    return map().parameters();
  }

  @Override
  public INDArray forward(Pass pass) {
    return map(pass).forward(pass);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    map(pass).backward(pass, outputGradient);
  }

  @Override
  public Tensor export(ExportPass pass) {
    return new RegressorLayer(inputs, classes, bias).export(pass);
  }

  @Override
  public void replace(StockPass pass) {
    new RegressorLayer(inputs, classes, bias).replace(pass);
  }
}
