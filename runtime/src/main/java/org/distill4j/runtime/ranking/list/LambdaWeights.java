package org.distill4j.runtime.ranking.list;

/**
 * The weight of a pair in the LambdaLoss (eq. 9), with G the gain, D(p) = log2(1 + p) the discount
 * at the student's position p, and d the distance of the two positions.
 */
public enum LambdaWeights {
  /** 1 for each pair. */
  RANKNET,
  /** G_i / D(p_i), over all ordered pairs, including each answer with itself. */
  NDCG1,
  /** |1 / D(d) - 1 / D(d + 1)| |G_i - G_j|. */
  NDCG2,
  /** (mu |1 / D(d) - 1 / D(d + 1)| + |1 / D(p_i) - 1 / D(p_j)|) |G_i - G_j|. */
  NDCG2PP
}
