package org.distill4j.runtime.layer.tape;

import java.util.List;
import org.distill4j.runtime.kernel.api.ElementKernels;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/** factor x + shift. */
record Scale(double factor, double shift) implements Op {

  @Override
  public INDArray forward(Computed node) {
    ElementKernels elements = node.kernels().elements();
    INDArray y = node.y(node.x(0).shape());
    if (shift == 0) {
      elements.scale(factor, node.x(0), y);
    } else {
      elements.fill(shift, y);
      elements.addScaled(factor, node.x(0), y);
    }
    return y;
  }

  @Override
  public void backward(Computed node, INDArray dy) {
    if (factor == 1) {
      node.source(0).take(node, dy);
    } else {
      node.source(0).receiveInPlace(node, dx -> node.kernels().elements().scale(factor, dy, dx));
    }
  }

  @Override
  public Tensor export(ExportPass pass, List<Tensor> sources) {
    Tensor y = sources.get(0).times(factor);
    return shift == 0 ? y : y.plus(shift);
  }
}
