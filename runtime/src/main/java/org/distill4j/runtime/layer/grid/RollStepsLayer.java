package org.distill4j.runtime.layer.grid;

import java.util.List;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The last steps of each of several equal parts of a sequence, moved to the next part, and those of
 * the last part to the first (Wang et al. 2023, "All in One", section 3.2: temporal token rolling),
 * from [batch, steps, features] to the same. The mask is moved as well.
 *
 * @param parts the number of parts, at least 1
 * @param count the number of steps of each part that move, at least 0
 */
public record RollStepsLayer(int parts, int count) implements Layer, Exportable {

  /** Checks the sizes. */
  public RollStepsLayer {
    Require.positive("parts", parts);
    if (count < 0) {
      throw new IllegalArgumentException("count must be at least 0, but is " + count);
    }
  }

  private int[] order(int steps) {
    int each = steps / parts;
    if (steps % parts != 0 || count > each) {
      throw new IllegalArgumentException(
          "%s reads %s equal parts of at least %s steps, but has %s steps"
              .formatted(this, parts, count, steps));
    }
    int[] order = new int[steps];
    for (int i = 0; i < steps; i++) {
      boolean moves = i % each >= each - count;
      order[i] = moves ? (i - each + steps) % steps : i;
    }
    return order;
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    Require.sequence(this, x);
    INDArray y = pass.buffer("y", x.shape());
    OrderedRows.of(pass, this::order).gather(pass, x, y);
    return y;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (pass.needsInputGradient(0)) {
      OrderedRows.of(pass, this::order).scatter(pass, outputGradient, pass.inputGradient(0));
    }
  }

  @Override
  public INDArray outputMask(Pass pass, INDArray output) {
    return OrderedRows.of(pass, this::order).mask(pass);
  }

  /** Moves whole slices, so the number of steps may stay open: y = [kept, those before] by part. */
  @Override
  public Tensor export(ExportPass pass) {
    Tensor mask = pass.mask(0);
    return rolled(pass.input(0)).masked(mask == null ? null : rolled(mask));
  }

  private Tensor rolled(Tensor x) {
    if (count == 0 || parts == 1) {
      return x;
    }
    int rest = x.rank() - 2;
    Tensor split = rest == 0 ? x.reshape(0, parts, -1) : x.reshape(0, parts, -1, x.knownSize(-1));
    Tensor moving = split.slice(2, -count, Long.MAX_VALUE);
    Tensor before = moving.slice(1, -1, Long.MAX_VALUE);
    Tensor others = moving.slice(1, 0, parts - 1L);
    Tensor kept = split.slice(2, 0, -count);
    Tensor joined = Tensor.concat(2, List.of(kept, Tensor.concat(1, List.of(before, others))));
    return rest == 0 ? joined.reshape(0, -1) : joined.reshape(0, -1, x.knownSize(-1));
  }
}
