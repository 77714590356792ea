package org.distill4j.runtime.loss.ranking;

import org.distill4j.runtime.loss.Ranges;
import org.distill4j.runtime.ranking.list.CoupledRank;
import org.distill4j.runtime.ranking.list.ListLoss;
import org.distill4j.runtime.ranking.list.Sampling;
import org.distill4j.runtime.ranking.list.Sublists;

/**
 * The likelihood of orders that are drawn from the teacher (RankDistil, Reddi et al. 2021, in the
 * form of TensorFlow Ranking's coupled loss): in each of several draws, Gumbel noise is added to
 * the teacher's scores, and sum_i [log sum_{k >= i} exp(s_k / T) - s_i / T] is taken over the first
 * positions of their order; the mean over draws and batch.
 *
 * <p>Inputs: teacher [batch, classes], student [batch, classes], both raw logits. Answers outside
 * the list have no gradient.
 *
 * @param sampling the selection of the answers that are ranked
 * @param hot the length of the hot list: the teacher's best answers
 * @param cold the length of the cold list, drawn from the rest at each step
 * @param decay the decay of the probability of a cold answer with its rank, at least 0
 * @param samples the number of orders that are drawn at each step, at least 1
 * @param top the number of first positions of an order that count; 0 for all
 * @param temperature T, the divisor of the student's scores, above 0
 */
public record CoupledRankLoss(
    Sampling sampling, int hot, int cold, double decay, int samples, int top, double temperature)
    implements ListwiseLoss {

  /** Checks the ranges. */
  public CoupledRankLoss {
    new Sublists(sampling, hot, cold, decay);
    Ranges.atLeastOne("samples", samples);
    Ranges.notNegative("top", top);
    Ranges.temperature(temperature);
  }

  @Override
  public ListLoss list() {
    return new CoupledRank(samples, top, temperature);
  }
}
