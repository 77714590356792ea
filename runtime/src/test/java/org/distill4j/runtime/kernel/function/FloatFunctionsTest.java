package org.distill4j.runtime.kernel.function;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.special.Erf;
import org.distill4j.runtime.kernel.api.Elementwise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Functions of blocks of floats against their definitions in double. */
class FloatFunctionsTest {

  private static final int LONGEST = 41;

  private final Random random = new Random(5);

  private float[] normal(int length) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  private static float apply(Elementwise function, float x) {
    float[] values = {x};
    FloatFunctions.apply(function, values, 1);
    return values[0];
  }

  private static DoubleUnaryOperator exact(Elementwise function) {
    return switch (function) {
      case IDENTITY -> x -> x;
      case TANH -> Math::tanh;
      case SIGMOID -> x -> 1 / (1 + Math.exp(-x));
      case RELU -> x -> Math.max(x, 0);
      case ELU -> x -> x > 0 ? x : Math.expm1(x);
      case SIGNED_ROOT -> x -> Math.signum(x) * Math.sqrt(Math.abs(x));
      case GELU -> x -> x * (1 + Erf.erf(x / Math.sqrt(2))) / 2;
      case GELU_TANH ->
          x -> x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x))) / 2;
      case SILU -> x -> x / (1 + Math.exp(-x));
      case EXP -> Math::exp;
      case LOG -> x -> Math.log(Math.max(x, 1e-20));
      case RECIPROCAL -> x -> Math.abs(x) > 1e-15 ? 1 / x : 0;
    };
  }

  @ParameterizedTest
  @EnumSource(Elementwise.class)
  void agreesWithItsDefinition(Elementwise function) {
    for (float x = -20; x <= 20; x += 0.0037f) {
      double expected = exact(function).applyAsDouble(x);
      assertWithMessage("%s(%s)", function, x)
          .that((double) apply(function, x))
          .isWithin(1e-6 * Math.max(1, Math.abs(expected)))
          .of(expected);
    }
  }

  @ParameterizedTest
  @EnumSource(Elementwise.class)
  void theGradientAgreesWithDifferences(Elementwise function) {
    double step = 1e-6;
    for (float x = -4.0013f; x <= 4; x += 0.173f) {
      float[] dy = {3f};
      float known = function.needsArgument() ? x : apply(function, x);
      FloatFunctions.gradient(function, new float[] {known}, dy, 1);
      double slope =
          (exact(function).applyAsDouble(x + step) - exact(function).applyAsDouble(x - step))
              / (2 * step);
      assertWithMessage("%s'(%s)", function, x)
          .that((double) dy[0])
          .isWithin(1e-4 * Math.max(1, Math.abs(slope)))
          .of(3 * slope);
    }
  }

  @Test
  void slopesAtZeroAreThoseOfTheDefinition() {
    assertThat(apply(Elementwise.RECIPROCAL, 0f)).isEqualTo(0f);
    assertThat(apply(Elementwise.RECIPROCAL, -1e-16f)).isEqualTo(0f);
    assertThat((double) apply(Elementwise.RECIPROCAL, -2e-15f)).isWithin(1e9).of(-5e14);
    for (Elementwise function :
        List.of(Elementwise.RELU, Elementwise.SIGNED_ROOT, Elementwise.RECIPROCAL)) {
      float[] dy = {3f};
      FloatFunctions.gradient(function, new float[] {0f}, dy, 1);
      assertWithMessage("%s", function).that(dy[0]).isWithin(0f).of(0f);
    }
    float[] dy = {3f};
    FloatFunctions.gradient(Elementwise.ELU, new float[] {0f}, dy, 1);
    assertThat(dy[0]).isEqualTo(3f);
  }

  @Test
  void tanhKeepsTheRelativeErrorThatItDocuments() {
    for (float x = 1e-6f; x < 20; x *= 1.001f) {
      double expected = Math.tanh(x);
      assertThat((double) apply(Elementwise.TANH, x)).isWithin(4e-7 * expected).of(expected);
      assertThat(apply(Elementwise.TANH, -x)).isEqualTo(-apply(Elementwise.TANH, x));
    }
  }

  @Test
  void saturatingFunctionsStayInTheirRange() {
    for (float x : new float[] {9, 10, 100, 1e10f, Float.MAX_VALUE, Float.POSITIVE_INFINITY}) {
      assertThat(apply(Elementwise.TANH, x)).isWithin(1e-6f).of(1);
      assertThat(apply(Elementwise.TANH, -x)).isWithin(1e-6f).of(-1);
      assertThat(apply(Elementwise.SIGMOID, 2 * x)).isWithin(1e-6f).of(1);
      assertThat(apply(Elementwise.SIGMOID, -2 * x)).isWithin(1e-6f).of(0);
      assertThat(apply(Elementwise.ELU, -10 * x)).isWithin(1e-3f).of(-1);
    }
  }

  @Test
  void eluKeepsSmallNegativeArguments() {
    for (float x = -1e-8f; x > -1; x *= 1.5f) {
      double expected = Math.expm1(x);
      assertThat((double) apply(Elementwise.ELU, x)).isWithin(1e-6 * -expected).of(expected);
    }
  }

  @ParameterizedTest
  @EnumSource(Elementwise.class)
  void leavesElementsBeyondTheLength(Elementwise function) {
    float[] x = {0.3f, -0.4f, 77};
    FloatFunctions.apply(function, x, 2);
    assertThat(x[2]).isEqualTo(77f);
    float[] dy = {1, 2, 77};
    FloatFunctions.gradient(function, x, dy, 2);
    assertThat(dy[2]).isEqualTo(77f);
  }

  @Test
  void sumsAndProductsOfEveryLength() {
    for (int length = 0; length <= LONGEST; length++) {
      float[] x = normal(LONGEST);
      float[] y = normal(LONGEST);
      double sum = 0;
      double dot = 0;
      double max = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < length; i++) {
        sum += x[i];
        dot += (double) x[i] * y[i];
        max = Math.max(max, x[i]);
      }
      assertThat(FloatFunctions.sum(x, length)).isWithin(1e-12).of(sum);
      assertThat(FloatFunctions.dot(x, y, length)).isWithin(1e-12).of(dot);
      assertThat((double) FloatFunctions.max(x, length)).isEqualTo(max);
    }
  }

  @Test
  void sumsAreAccumulatedInDouble() {
    float[] x = new float[1 << 20];
    Arrays.fill(x, 0.1f);
    assertThat(FloatFunctions.sum(x, x.length)).isWithin(1e-6).of(x.length * (double) 0.1f);
    assertThat(FloatFunctions.dot(x, x, x.length))
        .isWithin(1e-6)
        .of(x.length * (double) 0.1f * 0.1f);
  }

  @Test
  void squaredDistancesOfRowsOfEveryLength() {
    for (int columns = 1; columns <= LONGEST; columns++) {
      float[] rows = normal(3 * columns);
      double expected = 0;
      for (int i = 0; i < columns; i++) {
        double difference = rows[i] - rows[2 * columns + i];
        expected += difference * difference;
      }
      assertThat((double) FloatFunctions.squaredDistance(rows, 0, 2, columns))
          .isWithin(1e-6 * Math.max(1, expected))
          .of(expected);
      assertThat(FloatFunctions.squaredDistance(rows, 1, 1, columns)).isEqualTo(0f);
    }
  }

  @Test
  void updatesInPlace() {
    float[] x = {1, 2, 3};
    float[] y = {10, 20, 30};
    FloatFunctions.add(x, y, 2);
    assertThat(y).isEqualTo(new float[] {11, 22, 30});
    FloatFunctions.addScaled(-2, x, y, 3);
    assertThat(y).isEqualTo(new float[] {9, 18, 24});
    FloatFunctions.multiply(x, y, 2);
    assertThat(y).isEqualTo(new float[] {9, 36, 24});
    FloatFunctions.addSquares(x, y, 3);
    assertThat(y).isEqualTo(new float[] {10, 40, 33});
    FloatFunctions.scale(0.5f, y, 2);
    assertThat(y).isEqualTo(new float[] {5, 20, 33});
  }
}
