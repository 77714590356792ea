package org.distill4j.runtime.ranking.pair;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import org.distill4j.runtime.ranking.DescendingOrder;
import org.distill4j.runtime.ranking.Scores;
import org.junit.jupiter.api.Test;

/** Counts of active pairs against a loop over all pairs. */
class PairCountsTest {

  private static void verify(PairCounts counts, double[] teacher, double[] student, double margin) {
    int n = teacher.length;
    TeacherOrder order = new TeacherOrder(n);
    order.fill(teacher, n);
    double[] expected = new double[n];
    long active = 0;
    for (int i = 0; i < n; i++) {
      for (int j = order.worseFrom(i); j < n; j++) {
        // The comparison of the implementation, which rounds the limit and not the difference.
        if (student[j] > student[i] - margin) {
          active++;
          expected[i]--;
          expected[j]++;
        }
      }
    }
    double[] actual = new double[n];
    long count =
        counts.count(order, student, new DescendingOrder(n).of(student, n), margin, actual);

    assertWithMessage("%s answers, margin %s", n, margin).that(count).isEqualTo(active);
    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void countsActivePairsOfEachAnswer() {
    for (int n : new int[] {1, 2, 3, 64, 65, 200}) {
      PairCounts counts = new PairCounts(n);
      for (int levels : new int[] {1, 2, 9, 1_000_000}) {
        for (double margin : new double[] {0, 0.25, 0.3, 2, 1e9}) {
          double[] teacher = Scores.tied(n + levels, n, levels);
          verify(counts, teacher, Scores.tied(levels, n, levels), margin);
          verify(counts, teacher, Scores.normal(levels, n), margin);
        }
      }
    }
  }

  @Test
  void aReversedOrderMakesEveryPairActive() {
    int n = 50;
    double[] teacher = Scores.descending(Scores.normal(1, n));
    double[] student = new double[n];
    for (int i = 0; i < n; i++) {
      student[i] = i;
    }
    verify(new PairCounts(n), teacher, student, 0);
  }

  @Test
  void bothZerosAreEqual() {
    verify(new PairCounts(3), new double[] {3, 2, 1}, new double[] {-0.0, 0.0, -0.0}, 0);
  }
}
