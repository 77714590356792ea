package org.distill4j.runtime.layer.grid;

import java.util.function.IntFunction;
import org.distill4j.runtime.kernel.api.RowKernels;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The steps of each example in a fixed order, which depends on the number of steps alone. A node
 * keeps it from batch to batch.
 */
final class OrderedRows {

  private int[] order = new int[0];
  private int[] rows = new int[0];

  /** Returns the order that a node keeps. */
  static OrderedRows of(Pass pass, IntFunction<int[]> orders) {
    OrderedRows kept = pass.workspace(OrderedRows.class, OrderedRows::new);
    long[] shape = pass.shape(0);
    kept.read(Math.toIntExact(shape[0]), Math.toIntExact(shape[1]), orders);
    return kept;
  }

  private void read(int batch, int steps, IntFunction<int[]> orders) {
    if (order.length != steps) {
      order = orders.apply(steps);
      rows = new int[0];
    }
    if (rows.length != batch * steps) {
      rows = new int[batch * steps];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = i / steps * steps + order[i % steps];
      }
    }
  }

  /**
   * Returns the row of each step of all examples.
   *
   * @return for each step of the result, the step that it reads
   */
  int[] rows() {
    return rows;
  }

  /** Writes the rows of x [batch, steps, features] in order into y, which has as many elements. */
  void gather(Pass pass, INDArray x, INDArray y) {
    int features = Math.toIntExact(x.length() / rows.length);
    RowKernels kernels = pass.kernels().rows();
    kernels.gather(matrix(x, features), 0, rows, matrix(y, features), 0, features);
  }

  /** The inverse of {@link #gather}: writes y into the rows of x. */
  void scatter(Pass pass, INDArray y, INDArray x) {
    int features = Math.toIntExact(x.length() / rows.length);
    pass.kernels().elements().fill(0, x);
    pass.kernels().rows().addScattered(matrix(y, features), rows, matrix(x, features));
  }

  private INDArray matrix(INDArray array, int features) {
    return array.reshape('c', rows.length, features);
  }

  /** Returns the mask in the same order, or null. */
  INDArray mask(Pass pass) {
    INDArray mask = pass.mask(0);
    if (mask == null) {
      return null;
    }
    INDArray ordered = pass.buffer("mask", mask.shape());
    gather(pass, mask, ordered);
    return ordered;
  }

  /**
   * Returns a value in the given order.
   *
   * @param x [batch, steps, ...], whose number of steps is known
   */
  static Tensor export(Tensor x, int[] order) {
    long[] indices = new long[order.length];
    for (int i = 0; i < order.length; i++) {
      indices[i] = order[i];
    }
    Tensor places = x.graph().integers(indices);
    if (x.rank() == 2) {
      return x.transpose(1, 0).rows(places).transpose(1, 0);
    }
    return x.transpose(1, 0, 2).rows(places).transpose(1, 0, 2);
  }
}
