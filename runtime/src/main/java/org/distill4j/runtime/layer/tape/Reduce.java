package org.distill4j.runtime.layer.tape;

import java.util.List;
import org.distill4j.runtime.kernel.api.ElementKernels;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.OnnxRows;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The sum or mean over an axis, which is removed; the mean may have a mask as second source. */
record Reduce(int axis, boolean isMean) implements Op {

  private Axis axis(Computed node) {
    return node.axis(0, axis);
  }

  private INDArray rows(Computed node, String role, INDArray x) {
    Axis at = axis(node);
    return node.view(role, x, at.outer(), at.length(), at.inner());
  }

  /** Returns the weight of each element. */
  private INDArray weights(Computed node) {
    Axis at = axis(node);
    ElementKernels elements = node.kernels().elements();
    INDArray weights = node.buffer("weights", at.outer(), at.length());
    INDArray mask = node.x(1);
    if (mask == null) {
      elements.fill(isMean ? 1.0 / at.length() : 1, weights);
      return weights;
    }
    if (mask.rank() != 2 || mask.size(0) != at.outer() || mask.size(1) != at.length()) {
      throw node.misfit("the mask of a mean is [batch, steps] of [batch, steps, ..]");
    }
    elements.fill(0, weights);
    node.kernels().rows().softmax(weights, mask, weights);
    return weights;
  }

  private boolean isOfRows(Computed node) {
    return axis(node).inner() == 1 && node.sources() == 1;
  }

  @Override
  public INDArray forward(Computed node) {
    INDArray x = node.x(0);
    Axis at = axis(node);
    INDArray y = node.y(at.without(x.shape()));
    if (isOfRows(node)) {
      int size = Math.toIntExact(at.length());
      node.kernels().rows().groupSums(size, x, node.view("column", y, at.outer(), 1));
      node.kernels().elements().scale(isMean ? 1.0 / size : 1, y);
    } else {
      node.kernels()
          .steps()
          .weightedSum(
              rows(node, "x", x), weights(node), node.view("sums", y, at.outer(), at.inner()));
    }
    return y;
  }

  @Override
  public void backward(Computed node, INDArray dy) {
    node.source(0).receive(dx -> write(node, dy, dx));
  }

  private void write(Computed node, INDArray dy, INDArray dx) {
    Axis at = axis(node);
    if (isOfRows(node)) {
      int size = Math.toIntExact(at.length());
      node.kernels().rows().repeatColumns(size, node.view("dy", dy, at.outer(), 1), dx);
      node.kernels().elements().scale(isMean ? 1.0 / size : 1, dx);
    } else {
      INDArray arriving = node.view("dy", dy, at.outer(), at.inner());
      INDArray weights = node.buffer("weights", at.outer(), at.length());
      INDArray x = rows(node, "x", node.x(0));
      node.kernels().steps().weightedSumGradient(x, weights, arriving, rows(node, "dx", dx), null);
    }
  }

  @Override
  public Tensor export(ExportPass pass, List<Tensor> sources) {
    Tensor x = sources.get(0);
    if (sources.size() > 1) {
      Tensor mask = sources.get(1);
      return OnnxRows.weightedSum(x, mask.over(mask.sum(1).atLeast(1)));
    }
    int index = axis < 0 ? axis + x.rank() : axis;
    return (isMean ? x.mean(index) : x.sum(index)).squeeze(index);
  }
}
