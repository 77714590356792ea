package org.distill4j.runtime.loss.ranking;

import org.distill4j.runtime.loss.Ranges;
import org.distill4j.runtime.ranking.development.DevelopmentList;
import org.distill4j.runtime.ranking.development.DevelopmentLoss;
import org.distill4j.runtime.ranking.list.ListLoss;
import org.distill4j.runtime.ranking.list.Sampling;
import org.distill4j.runtime.ranking.list.Sublists;

/**
 * Listwise ranking as a development program of the first author of ranking distillation (CVPR 2024)
 * computes it: the teacher's best answers and a cold list whose places are drawn once for the whole
 * batch, exponentially less probable with the place behind the hot list. The mean over the batch.
 *
 * <p>Inputs: teacher [batch, classes], student [batch, classes], both raw logits. Answers outside
 * the list have no gradient.
 *
 * @param loss the loss of a list
 * @param hot the length of the hot list: the teacher's best answers
 * @param cold the length of the cold list, drawn from the rest at each step
 * @param decay the decay of the probability of a cold answer with its place, at least 0
 * @param temperature T, above 0
 * @param sigma multiplies the difference of scores in LambdaLoss, above 0
 * @param tau the weight of NDCG2 in NDCG2PP, at least 0
 */
public record DevelopmentRankingLoss(
    DevelopmentLoss loss,
    int hot,
    int cold,
    double decay,
    double temperature,
    double sigma,
    double tau)
    implements ListwiseLoss {

  /** Checks the ranges. */
  public DevelopmentRankingLoss {
    new Sublists(Sampling.EXPONENTIAL, hot, cold, decay);
    Ranges.temperature(temperature);
    Ranges.positive("sigma", sigma);
    Ranges.notNegative("tau", tau);
  }

  @Override
  public Sampling sampling() {
    return Sampling.EXPONENTIAL;
  }

  @Override
  public boolean drawsOnce() {
    return true;
  }

  @Override
  public ListLoss list() {
    return new DevelopmentList(loss, temperature, sigma, tau);
  }
}
