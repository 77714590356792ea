package org.distill4j.runtime.loss.ranking;

import org.distill4j.runtime.ranking.list.LambdaPairs;
import org.distill4j.runtime.ranking.list.LambdaWeights;
import org.distill4j.runtime.ranking.list.ListLoss;
import org.distill4j.runtime.ranking.list.Reduction;
import org.distill4j.runtime.ranking.list.Sampling;
import org.distill4j.runtime.ranking.list.Sublists;

/**
 * The LambdaLoss: -sum w_ij log2 sigmoid(sigma (s_i - s_j)) over the pairs of a list in which the
 * teacher's score of i is strictly greater, with weights from the gains and the student's positions
 * that are constants in the gradient (Wang et al. 2018; ranking distillation, CVPR 2024, eq. 9).
 * The teacher's scores are the relevances: the gain is (2^max(score, 0) - 1) / maxDCG. The sigmoid
 * and its power are bounded below by 1e-10: from there on a pair has no gradient.
 *
 * <p>Inputs: teacher [batch, classes], student [batch, classes], both raw logits. Answers outside
 * the list have no gradient.
 *
 * @param sampling the selection of the answers that are ranked
 * @param hot the length of the hot list: the teacher's best answers
 * @param cold the length of the cold list, drawn from the rest at each step
 * @param decay the decay of the probability of a cold answer with its rank, at least 0
 * @param weights the weights of pairs
 * @param sigma the slope of the sigmoid, above 0
 * @param mu of {@link LambdaWeights#NDCG2PP}, at least 0
 * @param positions the number of first positions of the student within which pairs count; 0 for all
 * @param reduction the mean over examples or over pairs
 */
public record LambdaLoss(
    Sampling sampling,
    int hot,
    int cold,
    double decay,
    LambdaWeights weights,
    double sigma,
    double mu,
    int positions,
    Reduction reduction)
    implements ListwiseLoss {

  /** Checks the ranges. */
  public LambdaLoss {
    new Sublists(sampling, hot, cold, decay);
    if (!(sigma > 0 && sigma < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("sigma must be above 0 and finite, but is " + sigma);
    }
    if (!(mu >= 0 && mu < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("mu must be at least 0 and finite, but is " + mu);
    }
    if (positions < 0) {
      throw new IllegalArgumentException("positions must be at least 0, but is " + positions);
    }
  }

  @Override
  public ListLoss list() {
    return new LambdaPairs(weights, sigma, mu, positions);
  }
}
