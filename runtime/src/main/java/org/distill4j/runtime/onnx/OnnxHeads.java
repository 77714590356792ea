package org.distill4j.runtime.onnx;

/**
 * Attention with several heads: [batch, steps, features] as [batch, heads, steps, size], with the
 * block of consecutive features of each head.
 *
 * @param heads the number of heads
 * @param causal true if query i attends to the keys up to i only
 * @param softmax false for the scores instead of their softmax
 */
public record OnnxHeads(int heads, boolean causal, boolean softmax) {

  /** (batch, steps, features) -> (batch, heads, steps, size) */
  public Tensor split(Tensor x) {
    long size = x.features() < 0 ? -1 : x.features() / heads;
    return x.reshape(0, 0, heads, size).transpose(0, 2, 1, 3);
  }

  /** (batch, heads, steps, size) -> (batch, steps, features) */
  public Tensor join(Tensor x) {
    return x.transpose(0, 2, 1, 3).reshape(0, 0, heads * x.knownSize(-1));
  }

  /** Returns the inner products of split queries and keys, [batch, heads, queries, keys]. */
  public Tensor products(Tensor query, Tensor key) {
    return query.matMul(key.transpose(0, 1, 3, 2));
  }

  /**
   * Returns the weights of the keys, which are 0 where a key does not count.
   *
   * @param scores [batch, heads, queries, keys]
   * @param queryMask [batch, queries], or null
   * @param keyMask [batch, keys], or null
   */
  public Tensor weights(Tensor scores, Tensor queryMask, Tensor keyMask) {
    Tensor allowed = keyMask == null ? null : keyMask.unsqueeze(1).unsqueeze(1);
    if (causal) {
      Tensor queries = scores.range(2).unsqueeze(-1);
      Tensor earlier = queries.plus(1).isAbove(scores.range(3).unsqueeze(0)).cast(TensorType.FLOAT);
      allowed = allowed == null ? earlier : allowed.times(earlier);
    }
    Tensor weights = scores;
    if (softmax) {
      weights = OnnxRows.softmax(scores, allowed);
    } else if (allowed != null) {
      weights = allowed.isAbove(0.5).select(scores, scores.graph().number(0));
    }
    return queryMask == null ? weights : weights.times(queryMask.unsqueeze(1).unsqueeze(-1));
  }
}
