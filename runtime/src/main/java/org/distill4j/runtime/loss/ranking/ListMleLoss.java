package org.distill4j.runtime.loss.ranking;

import org.distill4j.runtime.ranking.list.ListLoss;
import org.distill4j.runtime.ranking.list.ListMle;
import org.distill4j.runtime.ranking.list.Sampling;
import org.distill4j.runtime.ranking.list.Sublists;

/**
 * ListMLE: sum_i [log sum_{k >= i} exp(s_k) - s_i] over a sublist in the teacher's order, not
 * divided by its length, the mean over the batch (Xia et al. 2008; ranking distillation, CVPR 2024,
 * eq. 6). Answers with equal scores of the teacher are ordered by index.
 *
 * <p>Inputs: teacher [batch, classes], student [batch, classes], both raw logits. Answers outside
 * the list have no gradient.
 *
 * @param sampling the selection of the answers that are ranked
 * @param hot the length of the hot list: the teacher's best answers
 * @param cold the length of the cold list, drawn from the rest at each step
 * @param decay the decay of the probability of a cold answer with its rank, at least 0
 */
public record ListMleLoss(Sampling sampling, int hot, int cold, double decay)
    implements ListwiseLoss {

  /** Checks the ranges. */
  public ListMleLoss {
    new Sublists(sampling, hot, cold, decay);
  }

  @Override
  public ListLoss list() {
    return new ListMle();
  }
}
