package org.distill4j.runtime.loss.candidate;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Preparable;
import org.distill4j.runtime.loss.Ranges;
import org.distill4j.runtime.loss.candidate.PreparedCandidateLoss.Kind;

/**
 * Pairwise logistic loss of the teacher's candidates: log(1 + exp(-(s_i - s_j))), the mean over all
 * pairs of the batch in which the teacher gives i a probability that is greater by more than 1e-9.
 * Without a pair it is 0.
 *
 * <p>Inputs: teacher [batch, classes], student [batch, classes], or both [batch, steps, classes];
 * all are raw logits. Answers that are no candidates have no gradient.
 *
 * @param top the greatest number of the teacher's best answers that are compared, at least 1
 */
public record PairwiseLogisticLoss(int top) implements Preparable, CandidateLoss {

  private static final double EPSILON = 1e-9;

  /** Checks the range. */
  public PairwiseLogisticLoss {
    Ranges.atLeastOne("top", top);
  }

  @Override
  public CandidateRow row() {
    return new Row();
  }

  @Override
  public int preparedInputs() {
    return 1;
  }

  @Override
  public Layer preparation() {
    return new CandidatePreparation(top);
  }

  @Override
  public Layer prepared() {
    return new PreparedCandidateLoss(Kind.LOGISTIC, 0, false);
  }

  private static final class Row implements CandidateRow {

    private long pairs;

    @Override
    public double of(Candidates teacher, double[] student, double[] gradient) {
      pairs = 0;
      double value = 0;
      for (int i = 0; i < teacher.count(); i++) {
        for (int j = 0; j < teacher.count(); j++) {
          if (teacher.isBetter(i, j, EPSILON)) {
            pairs++;
            value += add(teacher.answer(i), teacher.answer(j), student, gradient);
          }
        }
      }
      return value;
    }

    private static double add(int better, int worse, double[] student, double[] gradient) {
      double difference = student[worse] - student[better];
      double small = Math.exp(-Math.abs(difference));
      double share = (difference > 0 ? 1 : small) / (1 + small);
      gradient[better] -= share;
      gradient[worse] += share;
      return Math.max(difference, 0) + Math.log1p(small);
    }

    @Override
    public long terms() {
      return pairs;
    }
  }
}
