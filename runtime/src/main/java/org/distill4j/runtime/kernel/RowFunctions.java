package org.distill4j.runtime.kernel;

/** Functions of one row of floats, with sums in double. */
final class RowFunctions {

  private RowFunctions() {}

  /** y = softmax(x) where the mask is not 0, zeros elsewhere; returns 0. */
  static double softmax(float[] x, float[] mask, float[] y, int length) {
    float max = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < length; i++) {
      if ((mask == null || mask[i] != 0) && x[i] > max) {
        max = x[i];
      }
    }
    double sum = 0;
    for (int i = 0; i < length; i++) {
      boolean counts = mask == null || mask[i] != 0;
      y[i] = counts ? FloatFunctions.exp(x[i] - max) : 0;
      sum += y[i];
    }
    float factor = sum == 0 ? 0 : (float) (1 / sum);
    for (int i = 0; i < length; i++) {
      y[i] *= factor;
    }
    return 0;
  }

  /** dx = y (dy - sum(y dy)); returns 0. */
  static double softmaxGradient(float[] y, float[] dy, float[] dx, int length) {
    double sum = 0;
    for (int i = 0; i < length; i++) {
      sum += (double) y[i] * dy[i];
    }
    float mean = (float) sum;
    for (int i = 0; i < length; i++) {
      dx[i] = y[i] * (dy[i] - mean);
    }
    return 0;
  }

  /** y = log softmax(scale x); returns 0. */
  static double logSoftmax(float scale, float[] x, float[] y, int length) {
    float max = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < length; i++) {
      y[i] = scale * x[i];
      max = y[i] > max ? y[i] : max;
    }
    double sum = 0;
    for (int i = 0; i < length; i++) {
      y[i] -= max;
      sum += FloatFunctions.exp(y[i]);
    }
    float logSum = (float) Math.log(sum);
    for (int i = 0; i < length; i++) {
      y[i] -= logSum;
    }
    return 0;
  }

  /** gradient = factor (sum(w) exp(y) - w); returns -sum(w y). */
  static double crossEntropy(float[] y, float[] w, float[] gradient, float factor, int length) {
    double loss = 0;
    double weight = 0;
    for (int i = 0; i < length; i++) {
      loss -= (double) w[i] * y[i];
      weight += w[i];
    }
    float sum = (float) weight;
    for (int i = 0; i < length; i++) {
      gradient[i] = factor * (sum * FloatFunctions.exp(y[i]) - w[i]);
    }
    return loss;
  }

  /** gradient = factor (exp(logOwn) - exp(logTarget)); returns the divergence. */
  static double divergence(
      float[] logTarget, float[] logOwn, float[] gradient, float factor, int length) {
    double loss = 0;
    for (int i = 0; i < length; i++) {
      float target = FloatFunctions.exp(logTarget[i]);
      loss += (double) target * (logTarget[i] - logOwn[i]);
      gradient[i] = factor * (FloatFunctions.exp(logOwn[i]) - target);
    }
    return loss;
  }
}
