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
 * The first or last steps of each of several equal parts of a sequence, or all but these: [batch,
 * steps, features] to [batch, fewer steps, features]. The mask is sliced as well.
 *
 * @param parts the number of parts, at least 1
 * @param range the steps that are selected
 * @param count the number of first or last steps of a part, at least 1
 */
public record PartSliceLayer(int parts, StepRange range, int count) implements Layer, Exportable {

  /** Checks the sizes. */
  public PartSliceLayer {
    Require.positive("parts", parts);
    Require.positive("count", count);
  }

  private boolean keepsCount() {
    return range == StepRange.FIRST || range == StepRange.LAST;
  }

  /** Returns the number of steps that are selected of a part. */
  private int selected(INDArray x) {
    int each = Math.toIntExact(x.size(1) / parts);
    int selected = keepsCount() ? count : each - count;
    if (selected < 1 || selected > each) {
      throw new IllegalArgumentException(
          "%s has parts of %s steps: its input is %s"
              .formatted(this, each, Arrays.toString(x.shape())));
    }
    return selected;
  }

  private int from(int each) {
    return switch (range) {
      case FIRST, ALL_BUT_LAST -> 0;
      case LAST -> each - count;
      case ALL_BUT_FIRST -> count;
    };
  }

  /** (batch, steps, ...) -> (batch parts, the rest) */
  private INDArray rows(INDArray array) {
    long rows = array.size(0) * parts;
    return array.reshape('c', rows, array.length() / rows);
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    Require.sequence(this, x);
    if (x.size(1) % parts != 0) {
      throw new IllegalArgumentException(
          "%s reads %s equal parts, but its input is %s"
              .formatted(this, parts, Arrays.toString(x.shape())));
    }
    INDArray y = pass.buffer("y", x.size(0), (long) parts * selected(x), x.size(2));
    slice(pass, x, y, Math.toIntExact(x.size(2)));
    return y;
  }

  private void slice(Pass pass, INDArray x, INDArray y, int features) {
    int from = from(Math.toIntExact(x.size(1) / parts)) * features;
    INDArray target = rows(y);
    int width = Math.toIntExact(target.size(1));
    pass.kernels().rows().copyColumns(rows(x), from, target, 0, width);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (pass.needsInputGradient(0)) {
      INDArray dx = pass.inputGradient(0);
      INDArray dy = rows(outputGradient);
      int from = from(Math.toIntExact(dx.size(1) / parts)) * Math.toIntExact(dx.size(2));
      pass.kernels().elements().fill(0, dx);
      pass.kernels().rows().copyColumns(dy, 0, rows(dx), from, Math.toIntExact(dy.size(1)));
    }
  }

  @Override
  public INDArray outputMask(Pass pass, INDArray output) {
    INDArray mask = pass.mask(0);
    if (mask == null) {
      return null;
    }
    INDArray sliced = pass.buffer("mask", output.size(0), output.size(1));
    slice(pass, mask, sliced, 1);
    return sliced;
  }

  @Override
  public Tensor export(ExportPass pass) {
    Tensor x = pass.input(0);
    Tensor mask = pass.mask(0);
    long features = x.knownSize(-1);
    return sliced(x.reshape(0, parts, -1, features))
        .reshape(0, -1, features)
        .masked(mask == null ? null : sliced(mask.reshape(0, parts, -1)).reshape(0, -1));
  }

  private Tensor sliced(Tensor x) {
    return switch (range) {
      case FIRST -> x.slice(2, 0, count);
      case LAST -> x.slice(2, -count, Long.MAX_VALUE);
      case ALL_BUT_FIRST -> x.slice(2, count, Long.MAX_VALUE);
      case ALL_BUT_LAST -> x.slice(2, 0, -count);
    };
  }
}
