package org.distill4j.runtime.kernel.api;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Attention over the nodes of graphs. */
public interface AttentionKernels {

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
}
