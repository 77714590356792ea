package org.distill4j.runtime.layer.tape;

import java.util.List;
import org.distill4j.runtime.kernel.api.ElementKernels;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The sum or mean of all elements, [1]. */
record Total(boolean isMean) implements Op {

  private double factor(Computed node) {
    return isMean ? 1.0 / node.x(0).length() : 1;
  }

  @Override
  public INDArray forward(Computed node) {
    ElementKernels elements = node.kernels().elements();
    INDArray y = node.y(1);
    elements.fill(factor(node) * elements.sum(node.x(0)), y);
    return y;
  }

  @Override
  public void backward(Computed node, INDArray dy) {
    double slope = factor(node) * dy.getDouble(0);
    node.source(0).receive(dx -> node.kernels().elements().fill(slope, dx));
  }

  @Override
  public Tensor export(ExportPass pass, List<Tensor> sources) {
    Tensor all = sources.get(0).reshape(-1);
    return isMean ? all.mean(0) : all.sum(0);
  }
}
