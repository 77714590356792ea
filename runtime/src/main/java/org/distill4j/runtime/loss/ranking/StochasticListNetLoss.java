package org.distill4j.runtime.loss.ranking;

import org.distill4j.runtime.ranking.list.ListLoss;
import org.distill4j.runtime.ranking.list.ListNet;
import org.distill4j.runtime.ranking.list.Sampling;
import org.distill4j.runtime.ranking.list.Sublists;

/**
 * ListNet with Gumbel noise: -noise log(-log u) with uniform u is added to each of the teacher's
 * scores at each step, then the cross-entropy of the softmaxes over the list is taken (Bruch et al.
 * 2020; ranking distillation, CVPR 2024, eq. 8). The mean over the batch.
 *
 * <p>Inputs: teacher [batch, classes], student [batch, classes], both raw logits. Answers outside
 * the list have no gradient.
 *
 * @param sampling the selection of the answers that are ranked
 * @param hot the length of the hot list: the teacher's best answers
 * @param cold the length of the cold list, drawn from the rest at each step
 * @param decay the decay of the probability of a cold answer with its rank, at least 0
 * @param noise the scale of the noise, at least 0
 */
public record StochasticListNetLoss(
    Sampling sampling, int hot, int cold, double decay, double noise) implements ListwiseLoss {

  /** Checks the ranges. */
  public StochasticListNetLoss {
    new Sublists(sampling, hot, cold, decay);
    if (!(noise >= 0 && noise < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("noise must be at least 0 and finite, but is " + noise);
    }
  }

  @Override
  public ListLoss list() {
    return new ListNet(noise);
  }
}
