package org.distill4j.runtime.layer.tape;

import java.util.List;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.OnnxRows;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The weighted sum of the steps: x [batch, steps, features], w [batch, steps]. */
record WeightedSum() implements Op {

  @Override
  public INDArray forward(Computed node) {
    INDArray x = node.x(0);
    INDArray w = node.x(1);
    boolean fits =
        x.rank() == 3 && w.rank() == 2 && x.size(0) == w.size(0) && x.size(1) == w.size(1);
    if (!fits) {
      throw node.misfit("a weighted sum reads [batch, steps, features] and [batch, steps]");
    }
    INDArray y = node.y(x.size(0), x.size(2));
    node.kernels().steps().weightedSum(x, w, y);
    return y;
  }

  @Override
  public void backward(Computed node, INDArray dy) {
    INDArray x = node.x(0);
    INDArray w = node.x(1);
    node.source(0).receive(dx -> node.kernels().steps().weightedSumGradient(x, w, dy, dx, null));
    node.source(1).receive(dw -> node.kernels().steps().weightedSumGradient(x, w, dy, null, dw));
  }

  @Override
  public Tensor export(ExportPass pass, List<Tensor> sources) {
    return OnnxRows.weightedSum(sources.get(0), sources.get(1));
  }
}
