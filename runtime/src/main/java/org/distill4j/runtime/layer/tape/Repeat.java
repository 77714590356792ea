package org.distill4j.runtime.layer.tape;

import java.util.Arrays;
import java.util.List;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Copies along a new axis, as many as an axis of the second source is long. */
record Repeat(int axis, int ofOther) implements Op {

  private Axis of(Computed node) {
    long[] shape = node.source(0).shape();
    if (axis < 0 || axis > shape.length - 1) {
      throw node.misfit("the new axis %s has axes behind it".formatted(axis));
    }
    long outer = 1;
    for (int i = 0; i < axis; i++) {
      outer *= shape[i];
    }
    long copies = node.axis(1, ofOther).length();
    return new Axis(axis, outer, copies, node.x(0).length() / outer);
  }

  @Override
  public INDArray forward(Computed node) {
    Axis at = of(node);
    long[] shape = node.source(0).shape();
    long[] longer = new long[shape.length + 1];
    System.arraycopy(shape, 0, longer, 0, axis);
    longer[axis] = at.length();
    System.arraycopy(shape, axis, longer, axis + 1, shape.length - axis);
    INDArray y = node.y(longer);
    int copies = Math.toIntExact(at.length());
    int[] rows = new int[Math.toIntExact(at.outer()) * copies];
    Arrays.setAll(rows, row -> row / copies);
    node.kernels()
        .rows()
        .gather(
            node.view("x", node.x(0), at.outer(), at.inner()),
            0,
            rows,
            node.view("y2", y, rows.length, at.inner()),
            0,
            Math.toIntExact(at.inner()));
    return y;
  }

  @Override
  public void backward(Computed node, INDArray dy) {
    Axis at = of(node);
    INDArray ones = node.buffer("ones", at.outer(), at.length());
    INDArray copies = node.view("dy", dy, at.outer(), at.length(), at.inner());
    node.kernels().elements().fill(1, ones);
    node.source(0)
        .receive(
            dx ->
                node.kernels()
                    .steps()
                    .weightedSum(copies, ones, node.view("dx", dx, at.outer(), at.inner())));
  }

  @Override
  public Tensor export(ExportPass pass, List<Tensor> sources) {
    Tensor one = sources.get(0).unsqueeze(axis);
    Tensor length = sources.get(1).length(ofOther);
    long[] shape = one.shape();
    shape[axis] = sources.get(1).size(ofOther);
    Tensor single = pass.graph().integers(1);
    Tensor[] lengths = new Tensor[shape.length];
    Arrays.fill(lengths, single);
    lengths[axis] = length;
    return one.expand(Tensor.concat(0, List.of(lengths)), shape);
  }
}
