package org.distill4j.runtime.evaluation;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTest {

  @Test
  void agreesWithAFullSortWhateverTheTies() {
    SplittableRandom random = new SplittableRandom(3);
    for (int round = 0; round < 500; round++) {
      double[] scores = new double[1 + random.nextInt(30)];
      for (int i = 0; i < scores.length; i++) {
        scores[i] = random.nextInt(6);
      }
      int[] sorted =
          IntStream.range(0, scores.length)
              .boxed()
              .sorted(Comparator.comparingDouble(i -> -scores[i]))
              .limit(5)
              .mapToInt(Integer::intValue)
              .toArray();

      assertThat(Ranking.top(scores, 5)).isEqualTo(sorted);
    }
  }

  @Test
  void aScoreThatIsNotANumberIsRefused() {
    Exception e =
        assertThrows(
            IllegalArgumentException.class, () -> Ranking.top(new double[] {1, Double.NaN, 2}, 1));

    assertThat(e).hasMessageThat().isEqualTo("the score of answer 1 is not a number");
  }
}
