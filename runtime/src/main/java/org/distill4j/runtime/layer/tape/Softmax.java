package org.distill4j.runtime.layer.tape;

import java.util.Arrays;
import java.util.List;
import org.distill4j.runtime.kernel.api.RowKernels;
import org.distill4j.runtime.kernel.array.Shapes;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.OnnxRows;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The softmax over the last axis, with an optional mask as the second source. */
record Softmax() implements Op {

  @Override
  public INDArray forward(Computed node) {
    INDArray y = node.y(node.x(0).shape());
    node.kernels().rows().softmax(node.x(0), mask(node), y);
    return y;
  }

  /** Returns the mask of each score: that of the example for each of its rows. */
  private static INDArray mask(Computed node) {
    INDArray scores = node.x(0);
    INDArray mask = node.x(1);
    if (mask == null || mask.equalShapes(scores)) {
      return mask;
    }
    if (mask.rank() != 2 || mask.size(0) != scores.size(0) || mask.size(1) != scores.size(-1)) {
      throw node.misfit("the mask of a softmax is [batch, steps] of scores [batch, .., steps]");
    }
    if (mask.length() == scores.length()) {
      return mask;
    }
    int perExample = Math.toIntExact(Shapes.rows(scores) / mask.size(0));
    int[] rows = new int[Shapes.rows(scores)];
    Arrays.setAll(rows, row -> row / perExample);
    INDArray all = node.buffer("mask", scores.shape());
    RowKernels kernels = node.kernels().rows();
    kernels.gather(mask, 0, rows, all, 0, Math.toIntExact(mask.size(1)));
    return all;
  }

  @Override
  public void backward(Computed node, INDArray dy) {
    node.source(0)
        .receiveInPlace(node, dx -> node.kernels().rows().softmaxGradient(node.value(), dy, dx));
  }

  @Override
  public Tensor export(ExportPass pass, List<Tensor> sources) {
    Tensor scores = sources.get(0);
    Tensor mask = sources.size() > 1 ? sources.get(1) : null;
    while (mask != null && mask.rank() < scores.rank()) {
      mask = mask.unsqueeze(1);
    }
    return OnnxRows.softmax(scores, mask);
  }
}
