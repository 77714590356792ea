package org.distill4j.runtime.ranking.list;

import org.distill4j.runtime.kernel.array.HostRows;
import org.distill4j.runtime.kernel.parallel.Parallel;
import org.distill4j.runtime.ranking.DescendingOrder;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Sorts the answers of each example by the teacher's scores. */
public final class ListPreparer {

  /** The number of rows of an example: its answers, counted from 1, and their scores. */
  public static final int ROWS = 2;

  private ListPreparer() {}

  /**
   * Sorts the scores.
   *
   * @param teacher [batch, classes]
   * @param target receives answers and scores, [batch, 2, classes]
   */
  public static void run(INDArray teacher, INDArray target) {
    HostRows from = HostRows.reading(teacher);
    HostRows to = HostRows.writing(target);
    int classes = from.columns();
    Parallel.run(
        (int) teacher.size(0),
        1,
        (begin, end) -> {
          DescendingOrder sorter = new DescendingOrder(classes);
          double[] scores = new double[classes];
          double[] answers = new double[classes];
          double[] sorted = new double[classes];
          for (int row = begin; row < end; row++) {
            from.read(row, scores);
            int[] order = sorter.of(scores, classes);
            for (int rank = 0; rank < classes; rank++) {
              answers[rank] = order[rank] + 1;
              sorted[rank] = scores[order[rank]];
            }
            to.write(row * ROWS, answers);
            to.write(row * ROWS + 1, sorted);
          }
        });
  }
}
