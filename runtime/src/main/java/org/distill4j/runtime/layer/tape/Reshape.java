package org.distill4j.runtime.layer.tape;

import java.util.Arrays;
import java.util.List;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The elements in another shape, without a copy: 0 for the same length, -1 for what is left. */
record Reshape(long... shape) implements Op {

  @Override
  public INDArray forward(Computed node) {
    INDArray x = node.x(0);
    long[] full = shape.clone();
    long known = 1;
    int open = -1;
    for (int i = 0; i < full.length; i++) {
      full[i] = full[i] == 0 && i < x.rank() ? x.size(i) : full[i];
      known *= full[i] < 0 ? 1 : full[i];
      open = full[i] < 0 ? i : open;
    }
    if (open >= 0 && known > 0) {
      full[open] = x.length() / known;
    }
    if (Arrays.stream(full).reduce(1, (a, b) -> a * b) != x.length()) {
      throw node.misfit("%s is no shape of the elements".formatted(Arrays.toString(shape)));
    }
    return node.view("y", x, full);
  }

  @Override
  public void backward(Computed node, INDArray dy) {
    node.source(0).take(node, node.view("dx", dy, node.source(0).shape()));
  }

  @Override
  public boolean isView() {
    return true;
  }

  @Override
  public Tensor export(ExportPass pass, List<Tensor> sources) {
    return sources.get(0).reshape(shape);
  }
}
