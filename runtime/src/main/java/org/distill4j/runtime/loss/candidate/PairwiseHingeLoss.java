package org.distill4j.runtime.loss.candidate;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Preparable;
import org.distill4j.runtime.loss.Ranges;
import org.distill4j.runtime.loss.ScoreFunctions;
import org.distill4j.runtime.loss.candidate.PreparedCandidateLoss.Kind;

/**
 * Pairwise hinge loss of the teacher's candidates: max(0, m - (q_i - q_j)) with q = softmax(s) over
 * all answers, the mean over all pairs of the batch in which the teacher gives i a probability that
 * is greater by more than 1e-8. Without a pair it is 0.
 *
 * <p>Inputs: teacher [batch, classes], student [batch, classes], or both [batch, steps, classes];
 * all are raw logits.
 *
 * @param top the greatest number of the teacher's best answers that are compared, at least 1
 * @param margin m, at least 0
 * @param differences true if m is the teacher's difference p_i - p_j instead
 */
public record PairwiseHingeLoss(int top, double margin, boolean differences)
    implements Preparable, CandidateLoss {

  private static final double EPSILON = 1e-8;

  /** Checks the ranges. */
  public PairwiseHingeLoss {
    Ranges.atLeastOne("top", top);
    Ranges.notNegative("margin", margin);
  }

  @Override
  public CandidateRow row() {
    return new Row(margin, differences);
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
    return new PreparedCandidateLoss(Kind.HINGE, margin, differences);
  }

  private static final class Row implements CandidateRow {

    private final double margin;
    private final boolean differences;
    private double[] own = new double[0];
    private long pairs;

    Row(double margin, boolean differences) {
      this.margin = margin;
      this.differences = differences;
    }

    @Override
    public double of(Candidates teacher, double[] student, double[] gradient) {
      own = own.length == student.length ? own : new double[student.length];
      ScoreFunctions.softmax(1, student, own);
      pairs = 0;
      double value = 0;
      for (int i = 0; i < teacher.count(); i++) {
        for (int j = 0; j < teacher.count(); j++) {
          if (teacher.isBetter(i, j, EPSILON)) {
            pairs++;
            value += add(teacher, i, j, gradient);
          }
        }
      }
      double mean = 0;
      for (int i = 0; i < teacher.count(); i++) {
        mean += own[teacher.answer(i)] * gradient[teacher.answer(i)];
      }
      for (int i = 0; i < own.length; i++) {
        gradient[i] = own[i] * (gradient[i] - mean);
      }
      return value;
    }

    /** Adds the derivative with respect to the probabilities. */
    private double add(Candidates teacher, int i, int j, double[] gradient) {
      int better = teacher.answer(i);
      int worse = teacher.answer(j);
      double wanted = differences ? teacher.probability(i) - teacher.probability(j) : margin;
      double loss = wanted - (own[better] - own[worse]);
      if (!(loss > 0)) {
        return 0;
      }
      gradient[better]--;
      gradient[worse]++;
      return loss;
    }

    @Override
    public long terms() {
      return pairs;
    }
  }
}
