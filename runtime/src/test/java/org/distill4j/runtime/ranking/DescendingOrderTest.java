package org.distill4j.runtime.ranking;

import static com.google.common.truth.Truth.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sorting by digits against sorting by comparison. */
class DescendingOrderTest {

  private static int[] expected(double[] scores) {
    return IntStream.range(0, scores.length)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer i) -> -scores[i] + 0.0).thenComparingInt(i -> i))
        .mapToInt(i -> i)
        .toArray();
  }

  @Test
  void sortsAsComparisonDoes() {
    Random random = new Random(1);
    DescendingOrder sorter = new DescendingOrder(3000);
    for (int length : new int[] {0, 1, 2, 17, 2349, 3000}) {
      double[] scores = random.doubles(length).map(u -> Math.tan(3.1 * (u - 0.5))).toArray();
      double[] floats = Arrays.stream(scores).map(score -> (float) score).toArray();

      assertThat(Arrays.copyOf(sorter.of(scores, length), length)).isEqualTo(expected(scores));
      assertThat(Arrays.copyOf(sorter.of(floats, length), length)).isEqualTo(expected(floats));
    }
  }

  @Test
  void equalScoresKeepTheirOrderAndBothZerosAreEqual() {
    double[] scores = {0.0, 2, -0.0, 2, -1, 0.0, 1e-300, -1e-300};
    double[] floats = {0.0, 2, -0.0, 2, -1, 0.0};

    assertThat(new DescendingOrder(8).of(scores, 8)).isEqualTo(new int[] {1, 3, 6, 0, 2, 5, 7, 4});
    assertThat(new DescendingOrder(6).of(floats, 6)).isEqualTo(new int[] {1, 3, 0, 2, 5, 4});
  }

  @Test
  void sortsScoresOfWhichSomeAreFarFromAllOthers() {
    Random random = new Random(2);
    for (double far : new double[] {1e9, 1e30, 1e300, Double.MAX_VALUE}) {
      double[] scores = random.doubles(2349).toArray();
      scores[7] = far;
      scores[11] = -far;

      assertThat(new DescendingOrder(2349).of(scores, 2349)).isEqualTo(expected(scores));
    }
  }

  @Test
  void sortsTheEndsOfTheRange() {
    double[] scores = {-Float.MAX_VALUE, Float.MAX_VALUE, Float.MIN_VALUE, -Float.MIN_VALUE, 0};

    assertThat(new DescendingOrder(5).of(scores, 5)).isEqualTo(new int[] {1, 2, 4, 3, 0});
    assertThat(new DescendingOrder(5).of(scores, 5)).isEqualTo(new int[] {1, 2, 4, 3, 0});
  }
}
