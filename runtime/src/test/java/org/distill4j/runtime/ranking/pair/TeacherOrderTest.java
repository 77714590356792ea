package org.distill4j.runtime.ranking.pair;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import org.distill4j.runtime.ranking.Scores;
import org.junit.jupiter.api.Test;

/** Orders, groups and pairs against their definitions. */
class TeacherOrderTest {

  private static void verify(TeacherOrder order, double[] scores, int top) {
    int n = Math.min(top, scores.length);
    assertThat(order.answers()).isEqualTo(n);
    long pairs = 0;
    boolean strict = true;
    for (int i = 0; i < n; i++) {
      double score = scores[order.order()[i]];
      int better = 0;
      int worseFrom = n;
      for (int j = n - 1; j >= 0; j--) {
        double other = scores[order.order()[j]];
        better += other > score ? 1 : 0;
        worseFrom = other < score ? j : worseFrom;
        pairs += j > i && other < score ? 1 : 0;
        strict &= i == j || other != score;
      }
      assertWithMessage("position %s", i).that(order.better(i)).isEqualTo(better);
      assertWithMessage("position %s", i).that(order.worseFrom(i)).isEqualTo(worseFrom);
      if (i > 0) {
        double last = scores[order.order()[i - 1]];
        boolean sorted = last > score || (last == score && order.order()[i - 1] < order.order()[i]);
        assertThat(sorted).isTrue();
      }
    }
    assertThat(order.pairs()).isEqualTo(pairs);
    assertThat(order.isStrict()).isEqualTo(strict);
  }

  @Test
  void hasTheGroupsOfEqualScores() {
    for (int n : new int[] {1, 2, 7, 90}) {
      TeacherOrder order = new TeacherOrder(n);
      for (int levels : new int[] {1, 2, 5, 1_000_000}) {
        for (int top : new int[] {1, 3, n, 2500}) {
          double[] scores = Scores.tied(n + levels, n, levels);
          order.fill(scores, top);
          verify(order, scores, top);
        }
      }
    }
  }

  @Test
  void aRecordedOrderIsTheSame() {
    for (int n : new int[] {1, 2, 7, 90}) {
      TeacherOrder read = new TeacherOrder(n);
      for (int levels : new int[] {1_000_000, 1, 4}) {
        for (int top : new int[] {1, 3, n}) {
          double[] scores = Scores.tied(n + 7L * levels, n, levels);
          TeacherOrder order = new TeacherOrder(n);
          order.fill(scores, top);
          double[] places = new double[order.answers()];
          order.write(places);
          float[] recorded = new float[places.length];
          for (int i = 0; i < places.length; i++) {
            recorded[i] = (float) places[i];
          }
          read.read(recorded, recorded.length);
          verify(read, scores, top);
        }
      }
    }
  }

  @Test
  void anOrderCanBeRefilledWithAndWithoutEqualScores() {
    TeacherOrder order = new TeacherOrder(30);
    for (int round = 0; round < 6; round++) {
      double[] scores = Scores.tied(round, 30, round % 2 == 0 ? 3 : 1_000_000);
      order.fill(scores, 10 + 4 * round);
      verify(order, scores, 10 + 4 * round);
    }
  }
}
