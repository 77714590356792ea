package org.distill4j.runtime.kernel.function;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions of one row against their definitions in double. */
class RowFunctionsTest {

  private static final double TOLERANCE = 2e-6;

  private final Random random = new Random(9);

  private float[] normal(int length, double deviation) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) (deviation * random.nextGaussian());
    }
    return values;
  }

  private static double[] softmax(float[] x, float[] mask, double factor) {
    double max = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < x.length; i++) {
      max = mask == null || mask[i] != 0 ? Math.max(max, factor * x[i]) : max;
    }
    double[] values = new double[x.length];
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      values[i] = mask == null || mask[i] != 0 ? Math.exp(factor * x[i] - max) : 0;
      sum += values[i];
    }
    for (int i = 0; i < x.length; i++) {
      values[i] = sum == 0 ? 0 : values[i] / sum;
    }
    return values;
  }

  private static void check(String what, float[] actual, double[] expected) {
    for (int i = 0; i < expected.length; i++) {
      assertWithMessage("%s[%s]", what, i)
          .that((double) actual[i])
          .isWithin(TOLERANCE * Math.max(1, Math.abs(expected[i])))
          .of(expected[i]);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 8, 9, 100, 1025})
  void softmaxWithAndWithoutMask(int length) {
    RowFunctions functions = new RowFunctions(length);
    float[] x = normal(length, 5);
    float[] mask = new float[length];
    for (int i = 0; i < length; i++) {
      mask[i] = i % 3 == 1 ? 0 : 1;
    }
    float[] all = x.clone();
    functions.softmax(all, null, length);
    check("softmax", all, softmax(x, null, 1));
    float[] masked = x.clone();
    functions.softmax(masked, mask, length);
    check("masked softmax", masked, softmax(x, mask, 1));
    float[] none = x.clone();
    functions.softmax(none, new float[length], length);
    check("softmax of nothing", none, new double[length]);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9, 200})
  void aMaskedMaximumDoesNotUnderflowTheRest(int length) {
    RowFunctions functions = new RowFunctions(length + 1);
    float[] x = normal(length + 1, 1);
    float[] mask = new float[length + 1];
    Arrays.fill(mask, 1);
    x[0] = 500;
    mask[0] = 0;
    float[] y = x.clone();
    functions.softmax(y, mask, y.length);
    check("softmax", y, softmax(x, mask, 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 8, 33})
  void softmaxGradientAgreesWithDifferences(int length) {
    float[] x = normal(length, 1);
    float[] dy = normal(length, 1);
    float[] y = x.clone();
    new RowFunctions(length).softmax(y, null, length);
    float[] dx = dy.clone();
    RowFunctions.softmaxGradient(y, dx, length);
    double step = 1e-3;
    for (int i = 0; i < length; i++) {
      float[] above = x.clone();
      above[i] += (float) step;
      float[] below = x.clone();
      below[i] -= (float) step;
      double[] up = softmax(above, null, 1);
      double[] down = softmax(below, null, 1);
      double slope = 0;
      for (int j = 0; j < length; j++) {
        slope += dy[j] * (up[j] - down[j]) / (above[i] - below[i]);
      }
      assertThat((double) dx[i]).isWithin(1e-4).of(slope);
    }
  }

  @ParameterizedTest
  @ValueSource(floats = {0.1f, 1, 30})
  void logSoftmaxOfLargeLogitsStaysFinite(float factor) {
    float[] x = {1000, -1000, 999, 0};
    float[] y = x.clone();
    new RowFunctions(4).logSoftmax(factor, y, 4);
    double sum = 0;
    for (float value : y) {
      assertThat(value).isAtMost(0);
      assertThat(Float.isFinite(value)).isTrue();
      sum += Math.exp(value);
    }
    assertThat(sum).isWithin(1e-4).of(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9, 1025})
  void theCombinedCrossEntropyEqualsItsTwoParts(int length) {
    RowFunctions functions = new RowFunctions(length);
    float[] logits = normal(length, 3);
    float[] weights = new float[length];
    for (int i = 0; i < length; i++) {
      weights[i] = Math.abs(normal(1, 1)[0]);
    }
    float[] logProbabilities = logits.clone();
    functions.logSoftmax(0.5f, logProbabilities, length);
    float[] gradient = weights.clone();
    double loss = functions.crossEntropy(logProbabilities, gradient, 0.25f, length);

    float[] combined = weights.clone();
    double combinedLoss =
        functions.softmaxCrossEntropy(0.5f, logits.clone(), combined, 0.25f, length);

    assertThat(combinedLoss).isWithin(1e-5 * Math.max(1, loss)).of(loss);
    for (int i = 0; i < length; i++) {
      assertThat(combined[i]).isWithin(1e-4f).of(gradient[i]);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9, 1025})
  void theCombinedDivergenceEqualsItsTwoParts(int length) {
    RowFunctions functions = new RowFunctions(length);
    float[] target = normal(length, 2);
    float[] own = normal(length, 2);
    float[] logTarget = target.clone();
    float[] logOwn = own.clone();
    functions.logSoftmax(2, logTarget, length);
    functions.logSoftmax(2, logOwn, length);
    double loss = functions.divergence(logTarget, logOwn, 0.5f, length);

    float[] gradient = own.clone();
    double combined = functions.softmaxDivergence(2, target.clone(), gradient, 0.5f, length);

    assertThat(loss).isAtLeast(-1e-6);
    assertThat(combined).isWithin(1e-5).of(loss);
    for (int i = 0; i < length; i++) {
      assertThat(gradient[i]).isWithin(1e-6f).of(logOwn[i]);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 65})
  void theDivergenceOfEqualDistributionsIsZero(int length) {
    float[] target = normal(length, 2);
    float[] own = target.clone();
    double loss = new RowFunctions(length).softmaxDivergence(1, target, own, 1, length);
    assertThat(loss).isWithin(1e-12).of(0);
    check("gradient", own, new double[length]);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 13})
  void normalisesBySumsOtherThanZero(int length) {
    float[] x = new float[length];
    Arrays.fill(x, 3);
    RowFunctions.normalise(x, length);
    double[] expected = new double[length];
    Arrays.fill(expected, 1.0 / length);
    check("shares", x, expected);
    float[] zeros = new float[length];
    RowFunctions.normalise(zeros, length);
    check("zeros", zeros, new double[length]);
  }
}
