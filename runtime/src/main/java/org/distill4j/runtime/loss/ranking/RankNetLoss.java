package org.distill4j.runtime.loss.ranking;

import org.distill4j.runtime.ranking.list.ListLoss;
import org.distill4j.runtime.ranking.list.RankNet;
import org.distill4j.runtime.ranking.list.Reduction;
import org.distill4j.runtime.ranking.list.Sampling;
import org.distill4j.runtime.ranking.list.Sublists;

/**
 * RankNet: log(1 + exp(-(s_i - s_j))), the mean over all pairs of the batch in which the teacher's
 * score of i is strictly greater (Burges et al. 2005). Without such a pair it is 0.
 *
 * <p>Inputs: teacher [batch, classes], student [batch, classes], both raw logits. Answers outside
 * the list have no gradient.
 *
 * @param sampling the selection of the answers that are ranked
 * @param hot the length of the hot list: the teacher's best answers
 * @param cold the length of the cold list, drawn from the rest at each step
 * @param decay the decay of the probability of a cold answer with its rank, at least 0
 */
public record RankNetLoss(Sampling sampling, int hot, int cold, double decay)
    implements ListwiseLoss {

  /** Checks the ranges. */
  public RankNetLoss {
    new Sublists(sampling, hot, cold, decay);
  }

  @Override
  public ListLoss list() {
    return new RankNet();
  }

  @Override
  public Reduction reduction() {
    return Reduction.PAIRS;
  }
}
