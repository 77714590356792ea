package org.distill4j.runtime.kernel.function;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The accuracy and the limits of the exponential function. */
class ExponentialTest {

  /** The relative error that the class documents. */
  private static final double ERROR = 3e-7;

  private static float exp(float x) {
    float[] values = {x};
    new Exponential().apply(values, 1);
    return values[0];
  }

  private static void checkAccuracy(float[] arguments) {
    float[] values = arguments.clone();
    new Exponential().apply(values, values.length);
    for (int i = 0; i < values.length; i++) {
      double expected = Math.exp(arguments[i]);
      assertWithMessage("exp(%s)", arguments[i])
          .that((double) values[i])
          .isWithin(ERROR * expected)
          .of(expected);
    }
  }

  @Test
  void isAccurateOverTheWholeRange() {
    float[] arguments = new float[1_750_001];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = Math.min(88, -87 + i * 1e-4f);
    }
    checkAccuracy(arguments);
  }

  @Test
  void isAccurateWhereThePowerOfTwoChanges() {
    float[] arguments = new float[3 * 240];
    for (int n = -120; n < 120; n++) {
      float half = (float) ((n + 0.5) * Math.log(2));
      arguments[3 * (n + 120)] = Math.nextDown(half);
      arguments[3 * (n + 120) + 1] = half;
      arguments[3 * (n + 120) + 2] = Math.nextUp(half);
    }
    checkAccuracy(arguments);
  }

  @Test
  void isAccurateNearZero() {
    float[] arguments = new float[200];
    for (int i = 0; i < 100; i++) {
      arguments[i] = (float) Math.pow(2, -i);
      arguments[100 + i] = -arguments[i];
    }
    checkAccuracy(arguments);
  }

  @Test
  void isExactlyOneAtZero() {
    assertThat(exp(0f)).isEqualTo(1f);
    assertThat(exp(-0f)).isEqualTo(1f);
  }

  @Test
  void clampsItsArguments() {
    assertThat(exp(Float.NEGATIVE_INFINITY)).isEqualTo(exp(-87));
    assertThat(exp(-1e30f)).isEqualTo(exp(-87));
    assertThat(exp(Float.POSITIVE_INFINITY)).isEqualTo(exp(88));
    assertThat(exp(1e30f)).isEqualTo(exp(88));
    assertThat(exp(-87)).isAtLeast(Float.MIN_NORMAL);
    assertThat(exp(88)).isLessThan(Float.POSITIVE_INFINITY);
  }

  @Test
  void keepsNaN() {
    assertThat(exp(Float.NaN)).isNaN();
  }

  @Test
  void isMonotonicOnACoarseGrid() {
    float before = 0;
    for (float x = -87; x <= 88; x += 0.125f) {
      assertThat(exp(x)).isGreaterThan(before);
      before = exp(x);
    }
  }

  @Test
  void theResultDoesNotDependOnThePositionInABlock() {
    Random random = new Random(3);
    float[] arguments = new float[5000];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = (float) (10 * random.nextGaussian());
    }
    float[] together = arguments.clone();
    new Exponential().apply(together, together.length);
    for (int i = 0; i < arguments.length; i += 7) {
      assertThat(together[i]).isEqualTo(exp(arguments[i]));
    }
  }

  @Test
  void leavesElementsBeyondTheLength() {
    for (int length : new int[] {0, 1, 1023, 1024, 1025, 2048}) {
      float[] values = new float[length + 3];
      Arrays.fill(values, 5f);
      new Exponential().apply(values, length);
      assertThat(Arrays.copyOfRange(values, length, length + 3)).isEqualTo(new float[] {5, 5, 5});
      for (int i = 0; i < length; i++) {
        assertThat(values[i]).isEqualTo(exp(5f));
      }
    }
  }

  @Test
  void appliesAFactorAndAShift() {
    float[] values = new float[2500];
    for (int i = 0; i < values.length; i++) {
      values[i] = i * 0.01f;
    }
    float[] scaled = values.clone();
    new Exponential().apply(-0.5f, 3, scaled, scaled.length);
    for (int i = 0; i < values.length; i++) {
      assertThat(scaled[i]).isEqualTo(exp(-0.5f * values[i] + 3));
    }
  }

  @Test
  void everyThreadHasItsOwn() {
    Exponential here = Exponential.ofThread();
    assertThat(Exponential.ofThread()).isSameInstanceAs(here);
    assertThat(CompletableFuture.supplyAsync(Exponential::ofThread).join())
        .isNotSameInstanceAs(here);
  }
}
