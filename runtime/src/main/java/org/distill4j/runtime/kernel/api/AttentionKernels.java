package org.distill4j.runtime.kernel.api;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Attention over the nodes of graphs. */
public interface AttentionKernels {

  /**
   * Computes scaled dot-product attention (Vaswani et al. 2017). For each example and head,
   *
   * <pre>
   *   w_ij = softmax_j(scale q_i . k_j), over the keys that query i may attend to
   *   y_i  = sum_j f_ij w_ij v_j
   * </pre>
   *
   * with the factors f of dropout. Other weights are 0, and so are those of a query without a key.
   * The weights of all heads are never held at once.
   *
   * @param y [batch, queries, heads * value size]
   */
  void attend(AttentionArrays arrays, AttentionRule rule, INDArray y);

  /**
   * Computes the gradients of {@link #attend}, with weights that are computed again. Each gradient
   * may be null if it is not needed.
   *
   * @param dy [batch, queries, heads * value size]
   */
  void attendGradient(
      AttentionArrays arrays,
      AttentionRule rule,
      INDArray dy,
      INDArray dQuery,
      INDArray dKey,
      INDArray dValue);

  /**
   * Computes {@link #attend} with a number for each pair of a query and a key added to the scaled
   * score: w_ij = softmax_j(scale q_i . k_j + table[head, places[i keys + j]]).
   *
   * @param y [batch, queries, heads * value size]
   */
  void biased(AttentionArrays arrays, PairBias bias, AttentionRule rule, INDArray y);

  /**
   * Computes the gradients of {@link #biased}, with weights that are computed again. Each gradient
   * may be null if it is not needed.
   *
   * @param dy [batch, queries, heads * value size]
   * @param dTable [heads, places]: is added to
   */
  void biasedGradient(
      AttentionArrays arrays,
      PairBias bias,
      AttentionRule rule,
      INDArray dy,
      INDArray dQuery,
      INDArray dKey,
      INDArray dValue,
      INDArray dTable);

  /**
   * Computes the weights of {@link #attend} without dropout, or the scaled scores if the rule has
   * no softmax.
   *
   * @param weights [batch, heads, queries, keys]
   */
  void weights(AttentionArrays arrays, AttentionRule rule, INDArray weights);

  /**
   * Computes the gradients of {@link #weights}. Each gradient may be null if it is not needed.
   *
   * @param weights the result of {@link #weights}
   * @param dWeights [batch, heads, queries, keys]
   */
  void weightsGradient(
      AttentionArrays arrays,
      AttentionRule rule,
      INDArray weights,
      INDArray dWeights,
      INDArray dQuery,
      INDArray dKey);

  /**
   * Computes attention with relative positions (He et al. 2021). For each example and head,
   *
   * <pre>
   *   w_ij = softmax_j(scale (q_i . k_j + q_i . p_r + k_j . u_r)), r = rows(i - j)
   *   y_i  = sum_j f_ij w_ij v_j
   * </pre>
   *
   * over the unmasked keys, with the rows p and u of the tables and the factors f of dropout. The
   * weights of all heads are never held at once.
   *
   * @param y [batch, queries, heads * value size]
   */
  void relative(AttentionArrays arrays, RelativeTables tables, AttentionRule rule, INDArray y);

  /**
   * Computes the gradients of {@link #relative}, with weights that are computed again.
   *
   * @param dy [batch, queries, heads * value size]
   */
  void relativeGradient(
      AttentionArrays arrays,
      RelativeTables tables,
      AttentionRule rule,
      INDArray dy,
      RelativeGradients gradients);

  /**
   * Computes the weights of {@link #relative} without dropout.
   *
   * @param weights [batch, heads, queries, keys]
   */
  void relativeWeights(
      AttentionArrays arrays, RelativeTables tables, AttentionRule rule, INDArray weights);

  /**
   * Computes the gradients of {@link #relativeWeights}.
   *
   * @param weights the result of {@link #relativeWeights}
   * @param dWeights [batch, heads, queries, keys]
   */
  void relativeWeightsGradient(
      AttentionArrays arrays,
      RelativeTables tables,
      AttentionRule rule,
      INDArray weights,
      INDArray dWeights,
      RelativeGradients gradients);

  /** The slope of the leaky ReLU for negative scores. */
  double SLOPE = 0.01;

  /**
   * Computes graph attention (Velickovic et al. 2018) over fully connected graphs whose nodes have
   * a relevance r. For each example and head, with the value g of each node:
   *
   * <pre>
   *   z_ij = own . g_i + other . g_j + bias
   *   w_ij = softmax_j(leaky(z_ij)), over the unmasked nodes j
   *   y_i  = sum_j f_ij w_ij r_j g_j
   * </pre>
   *
   * where leaky(z) is z above 0 and {@link #SLOPE} z below. Pairs of features are never
   * materialised.
   *
   * @param y [batch, nodes, heads units]
   */
  void graph(GraphAttentionArrays arrays, INDArray y);

  /**
   * Computes the gradients of {@link #graph}, after it and with the same arrays.
   *
   * @param dy [batch, nodes, heads units]
   */
  void graphGradient(GraphAttentionArrays arrays, INDArray dy, GraphAttentionGradients gradients);

  /**
   * The numbers that attention adds to its scores.
   *
   * @param places [queries * keys]: the column of each pair of a query and a key
   * @param table [heads, columns]
   */
  record PairBias(int[] places, INDArray table) {}

  /**
   * The tables of relative positions that attention reads.
   *
   * @param rows the row of each offset of a query from a key, which does not decrease: that of i -
   *     j is rows[i - j + keys - 1]
   * @param key [rows, heads * size]: the keys of the positions, or null
   * @param query [rows, heads * size]: the queries of the positions, or null
   */
  record RelativeTables(int[] rows, INDArray key, INDArray query) {}

  /**
   * The gradients of attention with relative positions; each is null if it is not needed.
   *
   * @param query receives the gradient of the queries
   * @param key receives the gradient of the keys
   * @param value receives the gradient of the values
   * @param positionKey receives the gradient of {@link RelativeTables#key}
   * @param positionQuery receives the gradient of {@link RelativeTables#query}
   */
  record RelativeGradients(
      INDArray query, INDArray key, INDArray value, INDArray positionKey, INDArray positionQuery) {}
}
