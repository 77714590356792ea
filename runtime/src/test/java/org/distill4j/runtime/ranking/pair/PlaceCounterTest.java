package org.distill4j.runtime.ranking.pair;

import static com.google.common.truth.Truth.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Counts against a loop over the added answers. */
class PlaceCounterTest {

  private static int[] permutation(int n, long seed) {
    Random random = new Random(seed);
    int[] places = new int[n];
    Arrays.setAll(places, i -> i);
    for (int i = n - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int place = places[i];
      places[i] = places[j];
      places[j] = place;
    }
    return places;
  }

  private static void verify(PlaceCounter counter, int[] places) {
    int n = places.length;
    counter.fill(places, n);
    for (int size = 0; size <= n; size++) {
      int[] added = Arrays.copyOf(places, size);
      for (int end = 0; end <= n; end += 1 + n / 17) {
        int limit = end;
        long expected = Arrays.stream(added).filter(place -> place < limit).count();
        assertThat((long) counter.countBelow(end, size)).isEqualTo(expected);
      }
      assertThat(counter.countBelow(n, size)).isEqualTo(size);
      if (size < n) {
        counter.add(places[size]);
      }
    }
  }

  @Test
  void countsAddedAnswersBelowAnEnd() {
    for (int n : new int[] {1, 2, 63, 64, 65, 127, 128, 300}) {
      verify(new PlaceCounter(n), permutation(n, n));
    }
  }

  @Test
  void canBeRefilledWithMoreAndFewerAnswers() {
    PlaceCounter counter = new PlaceCounter(200);
    for (int n : new int[] {200, 3, 64, 199, 1}) {
      verify(counter, permutation(n, 5));
    }
  }
}
