package org.distill4j.dsl.objective;

/** The losses of {@link DevelopmentRanking}. */
public enum DevelopmentLoss {
  /** T^2 KL of the softmaxes of both sides, divided by T. */
  LISTNET,
  /** The cross-entropy of the teacher's softmax and that of the student with Gumbel noise. */
  STLISTNET,
  /** The likelihood of the teacher's order, divided by the length of the list. */
  LISTMLE,
  /** LambdaLoss with the weights |dG| |dD|. */
  NDCG,
  /** LambdaLoss with the weights G_i D_i. */
  NDCG1,
  /** LambdaLoss with the weights |dG| and the difference of discounts at the distance of a pair. */
  NDCG2,
  /** LambdaLoss with tau times the weights of NDCG2 and the differences of discounts. */
  NDCG2PP
}
