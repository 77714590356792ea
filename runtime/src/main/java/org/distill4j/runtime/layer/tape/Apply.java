package org.distill4j.runtime.layer.tape;

import java.util.List;
import org.distill4j.runtime.kernel.api.Elementwise;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An elementwise function, with its ONNX form. */
record Apply(Elementwise function, Form form) implements Op {

  /** The ONNX form of a function. */
  @FunctionalInterface
  interface Form {

    Tensor of(Tensor x);
  }

  @Override
  public INDArray forward(Computed node) {
    INDArray y = node.y(node.x(0).shape());
    node.kernels().elements().apply(function, node.x(0), y);
    return y;
  }

  @Override
  public void backward(Computed node, INDArray dy) {
    INDArray known = function.needsArgument() ? node.x(0) : node.value();
    node.source(0)
        .receiveInPlace(
            node, dx -> node.kernels().elements().applyGradient(function, known, dy, dx));
  }

  @Override
  public Tensor export(ExportPass pass, List<Tensor> sources) {
    return form.of(sources.get(0));
  }
}
