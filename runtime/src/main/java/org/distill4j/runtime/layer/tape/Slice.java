package org.distill4j.runtime.layer.tape;

import java.util.List;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The part of an axis from (inclusive) to (exclusive). */
record Slice(int axis, int from, int to) implements Op {

  @Override
  public INDArray forward(Computed node) {
    long[] shape = node.source(0).shape();
    Axis at = node.axis(0, axis);
    if (from < 0 || to <= from || to > at.length()) {
      throw node.misfit("a slice from %s to %s lies within the axis".formatted(from, to));
    }
    INDArray y = node.y(at.with(shape, (long) to - from));
    int inner = Math.toIntExact(at.inner());
    node.kernels()
        .rows()
        .copyColumns(
            node.view("x", node.x(0), at.outer(), at.length() * inner),
            from * inner,
            node.view("y2", y, at.outer(), (long) (to - from) * inner),
            0,
            (to - from) * inner);
    return y;
  }

  @Override
  public void backward(Computed node, INDArray dy) {
    node.source(0).receive(dx -> write(node, dy, dx));
  }

  private void write(Computed node, INDArray dy, INDArray dx) {
    Axis at = node.axis(0, axis);
    int inner = Math.toIntExact(at.inner());
    int width = (to - from) * inner;
    node.kernels().elements().fill(0, dx);
    node.kernels()
        .rows()
        .copyColumns(
            node.view("dy", dy, at.outer(), width),
            0,
            node.view("dx", dx, at.outer(), at.length() * inner),
            from * inner,
            width);
  }

  @Override
  public Tensor export(ExportPass pass, List<Tensor> sources) {
    return sources.get(0).slice(axis, from, to);
  }
}
