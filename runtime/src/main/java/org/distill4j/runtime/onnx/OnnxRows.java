package org.distill4j.runtime.onnx;

import java.util.List;

/** Operations on steps and rows that several layers share. */
public final class OnnxRows {

  /** The score of what does not count; its exponential is 0 beside any other. */
  static final double LOWEST = -Float.MAX_VALUE;

  private OnnxRows() {}

  /**
   * Returns the softmax over the last axis; it is 0 where the mask is 0, also if all are.
   *
   * @param mask 1 or 0 for each score, in a shape that fits by broadcasting; null if all count
   */
  public static Tensor softmax(Tensor scores, Tensor mask) {
    if (mask == null) {
      return scores.softmax(-1);
    }
    Tensor lowest = scores.graph().number(LOWEST);
    return mask.isAbove(0.5).select(scores, lowest).softmax(-1).times(mask);
  }

  /**
   * Returns the sum of the steps of each example with weights.
   *
   * @param x [batch, steps, features]
   * @param weights [batch, steps]
   * @return [batch, features]
   */
  public static Tensor weightedSum(Tensor x, Tensor weights) {
    return weights.unsqueeze(1).matMul(x).squeeze(1);
  }

  /**
   * Returns the maximum of each feature over the steps, 0 if none counts.
   *
   * @param x [batch, steps, features]
   * @param mask [batch, steps], or null
   * @return [batch, features]
   */
  public static Tensor maximum(Tensor x, Tensor mask) {
    if (mask == null) {
      return x.max(1).squeeze(1);
    }
    Tensor counts = mask.unsqueeze(-1).isAbove(0.5);
    Tensor largest = counts.select(x, x.graph().number(LOWEST)).max(1).squeeze(1);
    return mask.max(1).isAbove(0.5).select(largest, x.graph().number(0));
  }

  /**
   * Returns the rows of the last axis with length 1: x / max(|x|, shortest).
   *
   * @param shortest the lower bound on the divisor
   */
  public static Tensor unitRows(Tensor x, double shortest) {
    return x.over(x.times(x).sum(-1).sqrt().atLeast(shortest));
  }

  /**
   * Returns the steps at given positions, zeros for masked positions and steps.
   *
   * @param x [batch, steps, features]
   * @param mask [batch, steps], or null
   * @param positions INT64, [batch, positions]
   * @param positionMask [batch, positions], or null
   * @return [batch, positions, features]
   */
  public static Tensor stepsAt(Tensor x, Tensor mask, Tensor positions, Tensor positionMask) {
    Tensor safe = positions;
    if (positionMask != null) {
      safe = positionMask.isAbove(0.5).select(positions, x.graph().integer(0));
    }
    Tensor read = x.steps(safe);
    if (mask != null) {
      read = read.times(mask.steps(safe).unsqueeze(-1));
    }
    return positionMask == null ? read : read.times(positionMask.unsqueeze(-1));
  }

  /** Returns the mask of a sequence without padding, [batch, steps] of ones. */
  public static Tensor ones(Tensor x) {
    Tensor lengths = Tensor.concat(0, List.of(x.length(0), x.length(1)));
    return x.graph().ones(1, 1).expand(lengths, x.size(0), x.size(1));
  }

  /**
   * Returns sin(t frequency + shift) for the steps t of a sequence, computed in double precision.
   *
   * @param x [batch, steps, ...]
   * @return [steps, frequencies]
   */
  public static Tensor waves(Tensor x, double[] frequencies, double[] shifts) {
    OnnxGraph graph = x.graph();
    Tensor steps = x.range(1).cast(TensorType.DOUBLE).unsqueeze(1);
    Tensor angles = steps.times(graph.doubles(frequencies)).plus(graph.doubles(shifts));
    return angles.sin().cast(TensorType.FLOAT);
  }
}
