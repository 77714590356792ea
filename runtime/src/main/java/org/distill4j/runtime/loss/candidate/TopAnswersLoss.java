package org.distill4j.runtime.loss.candidate;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Preparable;
import org.distill4j.runtime.loss.Ranges;
import org.distill4j.runtime.loss.ScoreFunctions;
import org.distill4j.runtime.loss.candidate.PreparedCandidateLoss.Kind;

/**
 * Vanilla distillation from the teacher's best answers alone: T^2 KL(p || q), the mean over all
 * examples or steps of the batch that count. The teacher's probabilities outside of the best
 * answers are one remaining mass, or do not count.
 *
 * <pre>
 *   with the rest:    p_i ~ exp(l_i / T), p_rest ~ (1 - sum exp(l))^(1 / T), together 1;
 *                     q_rest is the sum of softmax(s / T) over all other answers
 *   without the rest: p_i = exp(l_i / T) / sum exp(l / T)
 * </pre>
 *
 * <p>l are the logarithms of the teacher's probabilities at temperature 1. A rest below 1e-15 does
 * not count. Inputs: teacher [batch, classes], student [batch, classes], or both [batch, steps,
 * classes]; all are raw logits. Finite for all finite logits.
 *
 * @param top the greatest number of the teacher's best answers, at least 1
 * @param temperature T, above 0: larger is softer
 * @param rest true if the remaining mass counts
 */
public record TopAnswersLoss(int top, double temperature, boolean rest)
    implements Preparable, CandidateLoss {

  /** Checks the ranges. */
  public TopAnswersLoss {
    Ranges.atLeastOne("top", top);
    Ranges.temperature(temperature);
  }

  @Override
  public CandidateRow row() {
    return new Row(1 / temperature, rest);
  }

  @Override
  public double factor() {
    return temperature * temperature;
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
    return new PreparedCandidateLoss(Kind.TOP_ANSWERS, temperature, rest);
  }

  private static final class Row implements CandidateRow {

    /** The rest up to which nothing remains. */
    private static final double NOTHING = 1e-15;

    private final double factor;
    private final boolean rest;
    private double[] logs = new double[0];
    private double[] others = new double[0];

    Row(double factor, boolean rest) {
      this.factor = factor;
      this.rest = rest;
    }

    @Override
    public double of(Candidates teacher, double[] student, double[] gradient) {
      int n = teacher.count();
      double remaining = 1;
      for (int i = 0; i < n; i++) {
        remaining -= teacher.probability(i);
      }
      boolean counts = rest && remaining >= NOTHING && n < student.length;
      logs = logs.length == n + 1 ? logs : new double[n + 1];
      for (int i = 0; i < n; i++) {
        logs[i] = factor * teacher.log(i);
      }
      logs[n] = counts ? factor * Math.log(remaining) : Double.NEGATIVE_INFINITY;
      double logTotal = ScoreFunctions.logSumExp(1, logs);
      double logOwn = ScoreFunctions.logSumExp(factor, student);
      double value = 0;
      for (int i = 0; i < student.length; i++) {
        gradient[i] = factor * Math.exp(factor * student[i] - logOwn);
      }
      if (counts) {
        value += ofRest(teacher, student, logs[n] - logTotal, logOwn, gradient);
      }
      for (int i = 0; i < n; i++) {
        double logP = logs[i] - logTotal;
        double p = Math.exp(logP);
        int answer = teacher.answer(i);
        value += p == 0 ? 0 : p * (logP - (factor * student[answer] - logOwn));
        gradient[answer] -= factor * p;
      }
      return value;
    }

    /** Returns the term of the rest and subtracts its share of the gradient. */
    private double ofRest(
        Candidates teacher, double[] student, double logP, double logOwn, double[] gradient) {
      others = others.length == student.length ? others : new double[student.length];
      System.arraycopy(student, 0, others, 0, student.length);
      for (int i = 0; i < teacher.count(); i++) {
        others[teacher.answer(i)] = Double.NEGATIVE_INFINITY;
      }
      double logOthers = ScoreFunctions.logSumExp(factor, others);
      double p = Math.exp(logP);
      for (int i = 0; i < student.length; i++) {
        gradient[i] -= factor * p * Math.exp(factor * others[i] - logOthers);
      }
      return p == 0 ? 0 : p * (logP - (logOthers - logOwn));
    }
  }
}
