package org.distill4j.runtime.layer.core;

import java.util.Arrays;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.distill4j.runtime.kernel.api.ElementKernels;
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
 * The product of inputs of equal shape, element by element: y = x1 x2 .... The mask is that of the
 * first input that has one.
 */
public record MultiplyLayer() implements Layer, Exportable, StockEquivalent {

  @Override
  public INDArray forward(Pass pass) {
    INDArray first = pass.input(0);
    ElementKernels elements = pass.kernels().elements();
    INDArray y = pass.buffer("y", first.shape());
    elements.copy(first, y);
    for (int i = 1; i < pass.inputs(); i++) {
      INDArray input = pass.input(i);
      if (!Arrays.equals(first.shape(), input.shape())) {
        throw new IllegalArgumentException(
            "The inputs of a product must have equal shapes, but input 0 is "
                + Arrays.toString(first.shape())
                + " and input "
                + i
                + " is "
                + Arrays.toString(input.shape()));
      }
      elements.multiply(y, input, y);
    }
    return y;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    ElementKernels elements = pass.kernels().elements();
    for (int i = 0; i < pass.inputs(); i++) {
      if (pass.needsInputGradient(i)) {
        INDArray dx = pass.inputGradient(i);
        elements.copy(outputGradient, dx);
        for (int j = 0; j < pass.inputs(); j++) {
          if (j != i) {
            elements.multiply(dx, pass.input(j), dx);
          }
        }
      }
    }
  }

  @Override
  public INDArray outputMask(Pass pass, INDArray output) {
    return Require.firstMask(pass);
  }

  @Override
  public Tensor export(ExportPass pass) {
    Tensor product = pass.input(0);
    for (int i = 1; i < pass.inputs(); i++) {
      product = product.times(pass.input(i));
    }
    return product.masked(pass.firstMask());
  }

  @Override
  public void replace(StockPass pass) {
    pass.add(new ElementWiseVertex(ElementWiseVertex.Op.Product));
  }
}
