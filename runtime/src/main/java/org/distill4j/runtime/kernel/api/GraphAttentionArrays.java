package org.distill4j.runtime.kernel.api;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The arrays of graph attention, for all heads.
 *
 * @param values [batch, nodes, heads units]: the values g of all heads side by side
 * @param own [heads, units]: the score weights of the attending node
 * @param other [heads, units]: the score weights of the attended node
 * @param bias [heads]
 * @param relevance [batch, nodes]: the factor of the value of each node
 * @param mask [batch, nodes]: 1 for nodes that may be attended to, or null for all
 * @param factors [batch, heads, nodes, nodes]: the dropout factors of the weights, or null
 * @param scores [batch, heads, nodes, nodes]: receives the scores before their activation
 * @param weights [batch, heads, nodes, nodes]: receives the weights before dropout
 */
public record GraphAttentionArrays(
    INDArray values,
    INDArray own,
    INDArray other,
    INDArray bias,
    INDArray relevance,
    INDArray mask,
    INDArray factors,
    INDArray scores,
    INDArray weights) {

  /** Returns the number of examples. */
  public int batch() {
    return Math.toIntExact(values.size(0));
  }

  /** Returns the number of nodes. */
  public int nodes() {
    return Math.toIntExact(values.size(1));
  }

  /** Returns the number of heads. */
  public int heads() {
    return Math.toIntExact(own.size(0));
  }

  /** Returns the number of features per head. */
  public int units() {
    return Math.toIntExact(own.size(1));
  }

  /** Returns the number of features of all heads. */
  public int features() {
    return heads() * units();
  }

  /** Returns the number of scores of one example. */
  public int pairs() {
    return heads() * nodes() * nodes();
  }
}
