package org.distill4j.runtime.kernel.function;

import java.util.Arrays;
import org.distill4j.runtime.kernel.api.AnswerKernels;

/** Functions of one row of answers, with work arrays. Not thread-safe. */
public final class AnswerFunctions {

  private final Exponential exponential = Exponential.ofThread();
  private final float[] work;
  private final float[] probabilities;
  private final Groups target;
  private final Groups own;

  public AnswerFunctions(int columns) {
    this.work = new float[columns];
    this.probabilities = new float[columns];
    this.target = new Groups(columns);
    this.own = new Groups(columns);
  }

  /** x = a / max(sum(a), 1) with a = min(x / agreeing, 1). */
  public void agreement(float agreeing, float[] x) {
    for (int i = 0; i < x.length; i++) {
      x[i] = Math.min(x[i] / agreeing, 1);
    }
    double sum = FloatFunctions.sum(x, x.length);
    FloatFunctions.scale((float) (1 / Math.max(sum, 1)), x, x.length);
  }

  /** labels = 1 where the label is not 0 or the score is among the highest. */
  public void labelsAndTop(float[] scores, int count, float[] labels) {
    for (int i = 0; i < labels.length; i++) {
      labels[i] = labels[i] != 0 ? 1 : 0;
    }
    int top = Math.min(count, scores.length);
    if (top > 0) {
      System.arraycopy(scores, 0, work, 0, work.length);
      Arrays.sort(work);
      float least = work[work.length - top];
      int above = 0;
      for (float score : scores) {
        above += score > least ? 1 : 0;
      }
      int ties = top - above;
      for (int i = 0; i < scores.length; i++) {
        boolean tied = scores[i] == least && ties-- > 0;
        labels[i] = scores[i] > least || tied ? 1 : labels[i];
      }
    }
  }

  /**
   * Returns the cross-entropy of a row against its label, smoothed over all columns, and replaces
   * the logits by factor times its derivative.
   */
  public double labelCrossEntropy(int label, float smoothing, float factor, float[] logits) {
    float max = FloatFunctions.max(logits, logits.length);
    for (int i = 0; i < logits.length; i++) {
      logits[i] -= max;
    }
    double atLabel = logits[label];
    double mean = smoothing == 0 ? 0 : FloatFunctions.sum(logits, logits.length) / logits.length;
    exponential.apply(logits, logits.length);
    double total = FloatFunctions.sum(logits, logits.length);
    float share = (float) (factor / total);
    float even = factor * smoothing / logits.length;
    for (int i = 0; i < logits.length; i++) {
      logits[i] = share * logits[i] - even;
    }
    logits[label] -= factor * (1 - smoothing);
    return Math.log(total) - (1 - smoothing) * atLabel - smoothing * mean;
  }

  /** target = factor p (log p - log q - divergence), from log p in target. */
  public void divergenceTargetGradient(float factor, float[] logOwn, float[] logTarget) {
    for (int i = 0; i < work.length; i++) {
      logOwn[i] = logTarget[i] - logOwn[i];
    }
    exponential.apply(logTarget, work.length);
    float divergence = (float) FloatFunctions.dot(logTarget, logOwn, work.length);
    for (int i = 0; i < work.length; i++) {
      logTarget[i] = factor * logTarget[i] * (logOwn[i] - divergence);
    }
  }

  /** Returns the divergence and replaces own by factor times its derivative. */
  public double jensenShannon(double share, float factor, float[] logTarget, float[] logOwn) {
    double logShare = Math.log(share);
    double logRest = Math.log1p(-share);
    for (int i = 0; i < work.length; i++) {
      double one = logShare + logTarget[i];
      double other = logRest + logOwn[i];
      double apart = -Math.abs(one - other);
      // Beyond 20 the smaller term vanishes in float precision.
      double more = apart < -20 ? 0 : Math.log1p(Math.exp(apart));
      work[i] = (float) (Math.max(one, other) + more);
    }
    double loss = share * relative(logTarget);
    double ownPart = relative(logOwn);
    float mean = (float) ownPart;
    float scale = (float) ((1 - share) * factor);
    for (int i = 0; i < work.length; i++) {
      logOwn[i] = scale * (logOwn[i] - probabilities[i] * mean);
    }
    return loss + (1 - share) * ownPart;
  }

  /**
   * Returns sum(p (log p - work)) for x = log p. x becomes p (log p - work), and probabilities
   * become p.
   */
  private double relative(float[] x) {
    System.arraycopy(x, 0, probabilities, 0, x.length);
    exponential.apply(probabilities, x.length);
    for (int i = 0; i < x.length; i++) {
      x[i] = probabilities[i] * (x[i] - work[i]);
    }
    return FloatFunctions.sum(x, x.length);
  }

  /** Returns the decoupled divergence and replaces the logits by scale times its derivative. */
  public double decoupled(
      AnswerKernels.Decoupling weights,
      float scale,
      float[] teacher,
      float[] labels,
      float[] logits) {
    float factor = (float) weights.factor();
    target.read(factor, teacher, labels);
    own.read(factor, logits, labels);
    double loss = weights.alpha() * (target.relative(own, 0) + target.relative(own, 1));
    double rest = 0;
    double shift = own.logSum[0] - target.logSum[0];
    float beta = (float) weights.beta();
    float alpha = (float) weights.alpha();
    float restGap = (float) (own.share[0] - target.share[0]);
    float labelGap = (float) (own.share[1] - target.share[1]);
    for (int i = 0; i < logits.length; i++) {
      float q = own.powers[i];
      if (labels[i] == 0) {
        float p = target.powers[i];
        rest += p * (factor * ((double) teacher[i] - logits[i]) + shift);
        logits[i] = scale * (alpha * restGap * q + beta * (q - p));
      } else {
        logits[i] = scale * alpha * labelGap * q;
      }
    }
    return loss + weights.beta() * rest;
  }

  /** The softmax of two groups: 0 for answers without a label, 1 for answers with one. */
  private final class Groups {

    private final float[] powers;
    private final double[] logSum = new double[2];
    private final double[] logShare = new double[2];
    private final double[] share = new double[2];

    Groups(int columns) {
      this.powers = new float[columns];
    }

    /** Computes the softmax of each group. */
    void read(float factor, float[] logits, float[] labels) {
      float[] max = {Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY};
      for (int i = 0; i < powers.length; i++) {
        int group = labels[i] == 0 ? 0 : 1;
        powers[i] = factor * logits[i];
        max[group] = Math.max(max[group], powers[i]);
      }
      for (int i = 0; i < powers.length; i++) {
        powers[i] -= labels[i] == 0 ? max[0] : max[1];
      }
      exponential.apply(powers, powers.length);
      double[] sums = new double[2];
      for (int i = 0; i < powers.length; i++) {
        sums[labels[i] == 0 ? 0 : 1] += powers[i];
      }
      for (int i = 0; i < powers.length; i++) {
        powers[i] /= (float) sums[labels[i] == 0 ? 0 : 1];
      }
      for (int group = 0; group < 2; group++) {
        logSum[group] =
            sums[group] == 0 ? Double.NEGATIVE_INFINITY : max[group] + Math.log(sums[group]);
      }
      double most = Math.max(logSum[0], logSum[1]);
      double all = most + Math.log(Math.exp(logSum[0] - most) + Math.exp(logSum[1] - most));
      for (int group = 0; group < 2; group++) {
        logShare[group] = logSum[group] - all;
        share[group] = Math.exp(logShare[group]);
      }
    }

    /** Returns p log(p / q) of a group, 0 if it is empty. */
    double relative(Groups other, int group) {
      return share[group] == 0 ? 0 : share[group] * (logShare[group] - other.logShare[group]);
    }
  }
}
