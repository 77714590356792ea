package org.distill4j.runtime.layer.sequence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.OnnxRows;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Concatenates sequences along their steps: [batch, s1, features], [batch, s2, features], ... to
 * [batch, s1 + s2 + ..., features]. An input [batch, features] is one step. The masks are joined,
 * with ones for an input without a mask.
 */
public record StepConcatenationLayer() implements Layer, Exportable {

  @Override
  public INDArray forward(Pass pass) {
    int total = 0;
    for (int i = 0; i < pass.inputs(); i++) {
      total += steps(pass, i);
    }
    long batch = pass.input(0).size(0);
    long features = pass.input(0).size(-1);
    joinMasks(pass, batch, total);
    INDArray y = pass.buffer("y", batch, total, features);
    INDArray rows = flat(y);
    int to = 0;
    for (int i = 0; i < pass.inputs(); i++) {
      INDArray x = flat(pass.input(i));
      int width = Math.toIntExact(x.size(1));
      pass.kernels().rows().copyColumns(x, 0, rows, to, width);
      to += width;
    }
    return y;
  }

  private static int steps(Pass pass, int i) {
    INDArray first = pass.input(0);
    INDArray input = pass.input(i);
    if (input.rank() > 3 || input.size(0) != first.size(0) || input.size(-1) != first.size(-1)) {
      throw new IllegalArgumentException(
          "The inputs of a concatenation of steps may differ only in their steps, but input 0 is "
              + Arrays.toString(first.shape())
              + " and input "
              + i
              + " is "
              + Arrays.toString(input.shape()));
    }
    return input.rank() == 2 ? 1 : Math.toIntExact(input.size(1));
  }

  /** Returns all steps of an example as one row. */
  private static INDArray flat(INDArray x) {
    return x.reshape('c', x.size(0), x.length() / x.size(0));
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    INDArray rows = flat(outputGradient);
    int from = 0;
    for (int i = 0; i < pass.inputs(); i++) {
      int width = Math.toIntExact(pass.input(i).length() / pass.input(i).size(0));
      if (pass.needsInputGradient(i)) {
        pass.kernels().rows().copyColumns(rows, from, flat(pass.inputGradient(i)), 0, width);
      }
      from += width;
    }
  }

  private static void joinMasks(Pass pass, long batch, int total) {
    if (Require.firstMask(pass) == null) {
      return;
    }
    INDArray mask = pass.buffer("mask", batch, total);
    pass.kernels().elements().fill(1, mask);
    int to = 0;
    for (int i = 0; i < pass.inputs(); i++) {
      int width = steps(pass, i);
      if (pass.mask(i) != null) {
        pass.kernels().rows().copyColumns(pass.mask(i), 0, mask, to, width);
      }
      to += width;
    }
  }

  @Override
  public INDArray outputMask(Pass pass, INDArray output) {
    return Require.firstMask(pass) == null
        ? null
        : pass.buffer("mask", output.size(0), output.size(1));
  }

  @Override
  public Tensor export(ExportPass pass) {
    List<Tensor> values = new ArrayList<>();
    List<Tensor> masks = new ArrayList<>();
    for (int i = 0; i < pass.inputs(); i++) {
      Tensor x = pass.input(i);
      values.add(x.rank() == 2 ? x.unsqueeze(1) : x);
      masks.add(pass.mask(i) != null ? pass.mask(i) : OnnxRows.ones(values.get(i)));
    }
    return Tensor.concat(1, values)
        .masked(pass.firstMask() == null ? null : Tensor.concat(1, masks));
  }
}
