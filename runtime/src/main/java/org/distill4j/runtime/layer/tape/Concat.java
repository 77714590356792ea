package org.distill4j.runtime.layer.tape;

import java.util.Arrays;
import java.util.List;
import org.distill4j.runtime.kernel.api.RowKernels;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The sources side by side along an axis. */
record Concat(int axis) implements Op {

  @Override
  public INDArray forward(Computed node) {
    long[] first = node.source(0).shape();
    Axis at = node.axis(0, axis);
    long length = 0;
    for (int i = 0; i < node.sources(); i++) {
      long[] shape = node.source(i).shape();
      if (shape.length != first.length
          || !Arrays.equals(at.with(first, shape[at.index()]), shape)) {
        throw node.misfit("a concatenation joins values that differ in one axis alone");
      }
      length += shape[at.index()];
    }
    INDArray y = node.y(at.with(first, length));
    INDArray target = matrix(node, "y2", y);
    RowKernels rows = node.kernels().rows();
    int to = 0;
    for (int i = 0; i < node.sources(); i++) {
      INDArray part = matrix(node, "x" + i, node.x(i));
      rows.copyColumns(part, 0, target, to, Math.toIntExact(part.size(1)));
      to += Math.toIntExact(part.size(1));
    }
    return y;
  }

  private INDArray matrix(Computed node, String role, INDArray x) {
    long outer = Axis.of(x.shape(), axis).outer();
    return node.view(role, x, outer, x.length() / outer);
  }

  @Override
  public void backward(Computed node, INDArray dy) {
    INDArray arriving = matrix(node, "dy", dy);
    RowKernels rows = node.kernels().rows();
    int from = 0;
    for (int i = 0; i < node.sources(); i++) {
      int begin = from;
      String role = "dx" + i;
      int width = Math.toIntExact(node.x(i).length() / arriving.size(0));
      node.source(i)
          .receive(dx -> rows.copyColumns(arriving, begin, matrix(node, role, dx), 0, width));
      from += width;
    }
  }

  @Override
  public Tensor export(ExportPass pass, List<Tensor> sources) {
    return Tensor.concat(axis, sources);
  }
}
