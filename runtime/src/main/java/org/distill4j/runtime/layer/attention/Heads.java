package org.distill4j.runtime.layer.attention;

import org.distill4j.runtime.kernel.api.AttentionRule;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Checks and settings that layers with several heads share. */
final class Heads {

  private Heads() {}

  /** Checks the hyperparameters. */
  static void check(int heads, double scale) {
    Require.positive("heads", heads);
    if (!(scale >= 0 && scale < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("scale must be at least 0 and finite, but is " + scale);
    }
  }

  /** Checks the shapes of queries and keys. */
  static void check(Layer layer, int heads, INDArray query, INDArray key) {
    Require.sequence(layer, query);
    Require.sequence(layer, key);
    Require.features(layer, key, Math.toIntExact(query.size(2)));
    if (query.size(2) % heads != 0) {
      throw new IllegalArgumentException(
          layer + " reads features for each head, but its queries have " + query.size(2));
    }
  }

  /** Returns the rule without dropout. */
  static AttentionRule rule(Pass pass, int heads, double scale, boolean causal, boolean softmax) {
    int size = Math.toIntExact(pass.shape(0)[2]) / heads;
    return new AttentionRule(heads, scale == 0 ? 1 / Math.sqrt(size) : scale, causal, softmax);
  }

  /**
   * Returns the factor of the inner products of a layer that is exported.
   *
   * @param query split queries, [batch, heads, queries, size]
   */
  static double scale(double scale, Tensor query) {
    return scale == 0 ? 1 / Math.sqrt((double) query.knownSize(-1)) : scale;
  }

  /** Returns the array for the gradient of an input, or null if it is not needed. */
  static INDArray gradient(Pass pass, int input) {
    return pass.needsInputGradient(input) ? pass.inputGradient(input) : null;
  }
}
