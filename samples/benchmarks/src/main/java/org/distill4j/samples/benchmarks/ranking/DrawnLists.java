package org.distill4j.samples.benchmarks.ranking;

import java.util.Comparator;
import java.util.stream.IntStream;

/** The lists that a listwise loss drew: the answers with a gradient. */
final class DrawnLists {

  private DrawnLists() {}

  /**
   * Returns the answers of each list in the teacher's order, [batch, length].
   *
   * @param gradient [batch, classes]
   * @throws IllegalStateException if another number of answers has a gradient
   */
  static int[] of(RankingScores scores, float[] gradient, int length) {
    int classes = scores.classes();
    int[] lists = new int[RankingScores.BATCH * length];
    for (int example = 0; example < RankingScores.BATCH; example++) {
      int row = example * classes;
      int[] list =
          IntStream.range(0, classes)
              .filter(answer -> gradient[row + answer] != 0)
              .boxed()
              .sorted(Comparator.comparing(answer -> -scores.teacher()[row + answer]))
              .mapToInt(Integer::intValue)
              .toArray();
      if (list.length != length) {
        throw new IllegalStateException(
            "The gradient of example %s has %s non-zero elements instead of %s."
                .formatted(example, list.length, length));
      }
      System.arraycopy(list, 0, lists, example * length, length);
    }
    return lists;
  }
}
