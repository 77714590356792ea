package org.distill4j.runtime.kernel.api;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What the attention of a graph's nodes works on, for all heads at once.
 *
 * @param values [batch, nodes, heads units]: the values g of all heads side by side
 * @param own [heads, units]: scores the node that attends
 * @param other [heads, units]: scores the node that is attended to
 * @param bias [heads]
 * @param relevance [batch, nodes]: what the value of a node is multiplied by
 * @param mask [batch, nodes]: 1 for nodes that are attended to, or null for all
 * @param factors [batch, heads, nodes, nodes]: what the weights are multiplied by, or null
 * @param scores [batch, heads, nodes, nodes]: becomes the scores before their activation
 * @param weights [batch, heads, nodes, nodes]: becomes the weights before the factors
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

  /** The number of examples. */
  public int batch() {
    return Math.toIntExact(values.size(0));
  }

  /** The number of nodes. */
  public int nodes() {
    return Math.toIntExact(values.size(1));
  }

  /** The number of heads. */
  public int heads() {
    return Math.toIntExact(own.size(0));
  }

  /** The features of a head. */
  public int units() {
    return Math.toIntExact(own.size(1));
  }

  /** The features of all heads. */
  public int features() {
    return heads() * units();
  }

  /** The elements of the scores of one example. */
  public int pairs() {
    return heads() * nodes() * nodes();
  }
}
