package org.distill4j.runtime.kernel.api;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The arrays that dot-product attention reads.
 *
 * @param query [batch, queries, heads * size]
 * @param key [batch, keys, heads * size]
 * @param value [batch, keys, heads * value size], or null where only weights are computed
 * @param queryMask [batch, queries]: 0 for queries whose weights are all 0, or null
 * @param keyMask [batch, keys]: 0 for keys whose weights are 0, or null
 */
public record AttentionArrays(
    INDArray query, INDArray key, INDArray value, INDArray queryMask, INDArray keyMask) {

  /** Returns the number of examples. */
  public int batch() {
    return Math.toIntExact(query.size(0));
  }

  /** Returns the number of queries of an example. */
  public int queries() {
    return Math.toIntExact(query.size(1));
  }

  /** Returns the number of keys of an example. */
  public int keys() {
    return Math.toIntExact(key.size(1));
  }

  /** Returns the number of features of the queries and keys of all heads. */
  public int features() {
    return Math.toIntExact(query.size(2));
  }

  /** Returns the number of features of the values of all heads. */
  public int valueFeatures() {
    return Math.toIntExact(value.size(2));
  }
}
