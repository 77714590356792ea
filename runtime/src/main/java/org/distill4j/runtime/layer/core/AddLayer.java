package org.distill4j.runtime.layer.core;

import java.util.Arrays;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.distill4j.runtime.kernel.api.ElementKernels;
import org.distill4j.runtime.layer.Activation;
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
 * The sum of inputs of equal shape, followed by an activation: y = activation(x1 + x2 + ...). The
 * mask is that of the first input that has one.
 *
 * @param activation the activation of the sum
 */
public record AddLayer(Activation activation) implements Layer, Exportable, StockEquivalent {

  @Override
  public INDArray forward(Pass pass) {
    INDArray first = pass.input(0);
    ElementKernels elements = pass.kernels().elements();
    INDArray sum = activation.argument(pass, first.shape());
    elements.copy(first, sum);
    for (int i = 1; i < pass.inputs(); i++) {
      INDArray input = pass.input(i);
      if (!Arrays.equals(first.shape(), input.shape())) {
        throw new IllegalArgumentException(
            "The inputs of a sum must have equal shapes, but input 0 is "
                + Arrays.toString(first.shape())
                + " and input "
                + i
                + " is "
                + Arrays.toString(input.shape()));
      }
      elements.add(input, sum);
    }
    return activation.forward(pass, sum);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    for (int i = 0; i < pass.inputs(); i++) {
      if (pass.needsInputGradient(i)) {
        activation.backward(pass, outputGradient, pass.inputGradient(i));
      }
    }
  }

  @Override
  public INDArray outputMask(Pass pass, INDArray output) {
    return Require.firstMask(pass);
  }

  @Override
  public Tensor export(ExportPass pass) {
    Tensor sum = pass.input(0);
    for (int i = 1; i < pass.inputs(); i++) {
      sum = sum.plus(pass.input(i));
    }
    return activation.export(sum).masked(pass.firstMask());
  }

  @Override
  public void replace(StockPass pass) {
    if (pass.inputs() > 1) {
      pass.add(new ElementWiseVertex(ElementWiseVertex.Op.Add));
    }
    activation.addTo(pass);
  }
}
