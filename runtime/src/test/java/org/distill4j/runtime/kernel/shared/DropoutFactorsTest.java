package org.distill4j.runtime.kernel.shared;

import static com.google.common.truth.Truth.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Factors of dropout: their frequency, their independence and their two forms. */
class DropoutFactorsTest {

  private static final int DRAWS = 200_000;

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.1, 0.3, 0.5, 0.75, 0.99})
  void dropsWithTheRate(double rate) {
    DropoutFactors factors = new DropoutFactors(rate, 42);
    int dropped = 0;
    double sum = 0;
    for (int i = 0; i < DRAWS; i++) {
      float factor = factors.factor(i);
      assertThat(factor == 0 || factor == factors.keep()).isTrue();
      dropped += factor == 0 ? 1 : 0;
      sum += factor;
    }
    double deviation = Math.sqrt(rate * (1 - rate) / DRAWS);
    assertThat(dropped / (double) DRAWS).isWithin(4 * deviation).of(rate);
    assertThat(sum / DRAWS).isWithin(5 * deviation / (1 - rate)).of(1);
    assertThat(factors.keep()).isEqualTo((float) (1 / (1 - rate)));
  }

  @Test
  void keepsEverythingAtRateZero() {
    DropoutFactors factors = new DropoutFactors(0, 7);
    for (int i = 0; i < 10_000; i++) {
      assertThat(factors.factor(i)).isEqualTo(1f);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1, 1L << 32, Long.MIN_VALUE, 0x123456789ABCDEFL})
  void clearingBitsAgreesWithFactors(long seed) {
    DropoutFactors factors = new DropoutFactors(0.4, seed);
    for (int begin : new int[] {0, 1, 2048, 1_000_003}) {
      int[] bits = new int[2048];
      Arrays.fill(bits, 0x7F);
      factors.clear(begin, bits, 2000);
      for (int i = 0; i < 2000; i++) {
        assertThat(bits[i]).isEqualTo(factors.factor(begin + i) == 0 ? 0 : 0x7F);
      }
      for (int i = 2000; i < 2048; i++) {
        assertThat(bits[i]).isEqualTo(0x7F);
      }
    }
  }

  /** Both halves of the seed matter, and neighbouring seeds are independent. */
  @Test
  void seedsAreIndependent() {
    long[] seeds = {0, 1, 2, 1L << 32, 2L << 32, -1};
    for (int i = 0; i < seeds.length; i++) {
      for (int j = 0; j < i; j++) {
        assertThat(agreement(seeds[i], seeds[j], 0)).isWithin(0.01).of(0.5);
      }
    }
  }

  @Test
  void neighbouringElementsAreIndependent() {
    for (int distance : new int[] {1, 2, 3, 64, 768, 2048}) {
      assertThat(agreement(5, 5, distance)).isWithin(0.01).of(0.5);
    }
  }

  /** The fraction of elements that are both kept or both dropped. */
  private static double agreement(long seed, long other, int distance) {
    DropoutFactors one = new DropoutFactors(0.5, seed);
    DropoutFactors two = new DropoutFactors(0.5, other);
    int equal = 0;
    for (int i = 0; i < DRAWS; i++) {
      equal += (one.factor(i) == 0) == (two.factor(i + distance) == 0) ? 1 : 0;
    }
    return equal / (double) DRAWS;
  }

  @Test
  void theSameSeedDrawsTheSame() {
    DropoutFactors one = new DropoutFactors(0.3, 99);
    DropoutFactors two = new DropoutFactors(0.3, 99);
    for (int i = 0; i < 5000; i++) {
      assertThat(one.factor(i)).isEqualTo(two.factor(i));
    }
  }
}
