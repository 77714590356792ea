package org.distill4j.examples.own;

import java.util.List;
import org.distill4j.runtime.layer.Initialisation;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * {@link Scaling}: y = x * w, [batch, width] to [batch, width].
 *
 * @param width the number of features
 * @param initial the initial factor
 */
public record ScalingLayer(int width, double initial) implements Layer, Exportable {

  @Override
  public List<Parameter> parameters() {
    return List.of(new Parameter("w", new long[] {width}, Initialisation.constant(initial)));
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray output = pass.buffer("output", pass.input(0).shape());
    return output.assign(pass.input(0)).muliRowVector(pass.parameter("w"));
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    INDArray product = pass.buffer("product", outputGradient.shape());
    outputGradient.muli(pass.input(0), product);
    pass.gradient("w").addi(product.sum(0));
    if (pass.needsInputGradient(0)) {
      pass.inputGradient(0).assign(outputGradient).muliRowVector(pass.parameter("w"));
    }
  }

  @Override
  public Tensor export(ExportPass pass) {
    return pass.input(0, width).times(pass.parameter("w"));
  }
}
