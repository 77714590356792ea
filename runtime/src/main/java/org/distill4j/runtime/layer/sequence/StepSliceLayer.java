package org.distill4j.runtime.layer.sequence;

import java.util.Arrays;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The first or last steps of a sequence, or all but these, from [batch, steps, features] to [batch,
 * fewer steps, features]. The mask is sliced as well.
 *
 * @param range the steps that are selected
 * @param count the number of first or last steps, at least 1
 */
public record StepSliceLayer(StepRange range, int count) implements Layer, Exportable {

  /** Checks the count. */
  public StepSliceLayer {
    Require.positive("count", count);
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    Require.sequence(this, x);
    INDArray mask = pass.mask(0);
    if (mask != null) {
      copy(pass, mask, from(x), pass.buffer("mask", x.size(0), selected(x)));
    }
    INDArray y = pass.buffer("y", x.size(0), selected(x), x.size(2));
    copy(pass, flat(x), from(x) * Math.toIntExact(x.size(2)), flat(y));
    return y;
  }

  private static INDArray flat(INDArray x) {
    return x.reshape('c', x.size(0), x.length() / x.size(0));
  }

  private static void copy(Pass pass, INDArray x, int from, INDArray y) {
    pass.kernels().rows().copyColumns(x, from, y, 0, Math.toIntExact(y.size(1)));
  }

  private boolean keepsCount() {
    return range == StepRange.FIRST || range == StepRange.LAST;
  }

  private int selected(INDArray x) {
    int steps = Math.toIntExact(x.size(1));
    int selected = keepsCount() ? count : steps - count;
    if (selected < 1 || selected > steps) {
      throw new IllegalArgumentException(
          "%s requires %s %s, but its input is %s"
              .formatted(
                  this,
                  keepsCount() ? "at least" : "more than",
                  count == 1 ? "1 step" : count + " steps",
                  Arrays.toString(x.shape())));
    }
    return selected;
  }

  private int from(INDArray x) {
    return switch (range) {
      case FIRST, ALL_BUT_LAST -> 0;
      case LAST -> Math.toIntExact(x.size(1)) - count;
      case ALL_BUT_FIRST -> count;
    };
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (pass.needsInputGradient(0)) {
      INDArray dx = pass.inputGradient(0);
      int features = Math.toIntExact(dx.size(2));
      int width = selected(dx) * features;
      pass.kernels().elements().fill(0, dx);
      pass.kernels()
          .rows()
          .copyColumns(flat(outputGradient), 0, flat(dx), from(dx) * features, width);
    }
  }

  @Override
  public INDArray outputMask(Pass pass, INDArray output) {
    return pass.mask(0) == null ? null : pass.buffer("mask", output.size(0), output.size(1));
  }

  @Override
  public Tensor export(ExportPass pass) {
    Tensor mask = pass.mask(0);
    return sliced(pass.input(0)).masked(mask == null ? null : sliced(mask));
  }

  private Tensor sliced(Tensor x) {
    return switch (range) {
      case FIRST -> x.slice(1, 0, count);
      case LAST -> x.slice(1, -count, Long.MAX_VALUE);
      case ALL_BUT_FIRST -> x.slice(1, count, Long.MAX_VALUE);
      case ALL_BUT_LAST -> x.slice(1, 0, -count);
    };
  }
}
