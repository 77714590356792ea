package org.distill4j.runtime.kernel.function;

/** Functions of rows of floats, with sums in double and work arrays. Not thread-safe. */
public final class RowFunctions {

  private final Exponential exponential = Exponential.ofThread();
  private final float[] work;

  public RowFunctions(int columns) {
    this.work = new float[columns];
  }

  /** x = x / sum(x), or zeros. */
  public static void normalise(float[] x, int length) {
    double sum = FloatFunctions.sum(x, length);
    FloatFunctions.scale(sum == 0 ? 0 : (float) (1 / sum), x, length);
  }

  /** x = softmax(x) where the mask is not 0, zeros elsewhere; the mask may be null. */
  public void softmax(float[] x, float[] mask, int length) {
    float max = mask == null ? FloatFunctions.max(x, length) : max(x, mask, length);
    for (int i = 0; i < length; i++) {
      x[i] -= max;
    }
    exponential.apply(x, length);
    for (int i = 0; mask != null && i < length; i++) {
      x[i] = mask[i] != 0 ? x[i] : 0;
    }
    normalise(x, length);
  }

  /** Returns the maximum of the unmasked elements, or 0 if there is none. */
  private static float max(float[] x, float[] mask, int length) {
    float max = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < length; i++) {
      max = mask[i] != 0 && x[i] > max ? x[i] : max;
    }
    return max == Float.NEGATIVE_INFINITY ? 0 : max;
  }

  /** dy = y (dy - sum(y dy)). */
  public static void softmaxGradient(float[] y, float[] dy, int length) {
    float mean = (float) FloatFunctions.dot(y, dy, length);
    for (int i = 0; i < length; i++) {
      dy[i] = y[i] * (dy[i] - mean);
    }
  }

  /** x = log softmax(factor x). */
  public void logSoftmax(float factor, float[] x, int length) {
    shift(factor, x, length);
    System.arraycopy(x, 0, work, 0, length);
    exponential.apply(work, length);
    float logSum = (float) Math.log(FloatFunctions.sum(work, length));
    for (int i = 0; i < length; i++) {
      x[i] -= logSum;
    }
  }

  /** w = factor (sum(w) exp(y) - w), y = exp(y); returns -sum(w y). */
  public double crossEntropy(float[] y, float[] w, float factor, int length) {
    double loss = -FloatFunctions.dot(w, y, length);
    float sum = (float) FloatFunctions.sum(w, length);
    exponential.apply(y, length);
    for (int i = 0; i < length; i++) {
      w[i] = factor * (sum * y[i] - w[i]);
    }
    return loss;
  }

  /**
   * w = scale (sum(w) softmax(factor x) - w); returns -sum(w log softmax(factor x)). Changes x as
   * well.
   */
  public double softmaxCrossEntropy(float factor, float[] x, float[] w, float scale, int length) {
    shift(factor, x, length);
    System.arraycopy(x, 0, work, 0, length);
    exponential.apply(work, length);
    double total = FloatFunctions.sum(work, length);
    double weight = FloatFunctions.sum(w, length);
    double loss = weight * Math.log(total) - FloatFunctions.dot(w, x, length);
    float share = (float) (scale * weight / total);
    for (int i = 0; i < length; i++) {
      w[i] = share * work[i] - scale * w[i];
    }
    return loss;
  }

  /**
   * own = scale (softmax(factor own) - softmax(factor target)); returns the divergence. Each
   * softmax computes one exponential per element.
   */
  public double softmaxDivergence(
      float factor, float[] target, float[] own, float scale, int length) {
    shift(factor, target, length);
    shift(factor, own, length);
    for (int i = 0; i < length; i++) {
      work[i] = target[i] - own[i];
    }
    exponential.apply(target, length);
    exponential.apply(own, length);
    double total = FloatFunctions.sum(target, length);
    double ownTotal = FloatFunctions.sum(own, length);
    double loss =
        FloatFunctions.dot(target, work, length) / total + Math.log(ownTotal) - Math.log(total);
    float share = (float) (scale / total);
    float ownShare = (float) (scale / ownTotal);
    for (int i = 0; i < length; i++) {
      own[i] = ownShare * own[i] - share * target[i];
    }
    return loss;
  }

  /** x = factor x - max(factor x). */
  private static void shift(float factor, float[] x, int length) {
    FloatFunctions.scale(factor, x, length);
    float max = FloatFunctions.max(x, length);
    for (int i = 0; i < length; i++) {
      x[i] -= max;
    }
  }

  /** own = factor (exp(own) - exp(target)), target = exp(target); returns the divergence. */
  public double divergence(float[] target, float[] own, float factor, int length) {
    for (int i = 0; i < length; i++) {
      work[i] = target[i] - own[i];
    }
    exponential.apply(target, length);
    double loss = FloatFunctions.dot(target, work, length);
    exponential.apply(own, length);
    for (int i = 0; i < length; i++) {
      own[i] = factor * (own[i] - target[i]);
    }
    return loss;
  }
}
