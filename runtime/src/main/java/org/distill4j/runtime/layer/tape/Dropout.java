package org.distill4j.runtime.layer.tape;

import java.util.List;
import org.distill4j.runtime.kernel.api.Elementwise;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Inverted dropout with the same zeros in both directions. */
record Dropout(double rate) implements Op {

  @Override
  public INDArray forward(Computed node) {
    node.drawSeed();
    INDArray y = node.y(node.x(0).shape());
    drop(node, node.x(0), y);
    return y;
  }

  private void drop(Computed node, INDArray x, INDArray y) {
    node.kernels().elements().drop(Elementwise.IDENTITY, rate, node.seed(), x, y);
  }

  @Override
  public void backward(Computed node, INDArray dy) {
    node.source(0).receiveInPlace(node, dx -> drop(node, dy, dx));
  }

  @Override
  public Tensor export(ExportPass pass, List<Tensor> sources) {
    return sources.get(0);
  }
}
