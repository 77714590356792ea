package org.distill4j.runtime.ranking.pair;

import org.distill4j.runtime.kernel.api.Rows;
import org.distill4j.runtime.kernel.array.HostRows;
import org.distill4j.runtime.kernel.parallel.Parallel;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Records what the pairwise ranking of an example needs of its teacher and what does not change
 * from step to step: a row with the order of its best answers, and the rows of the margin rule.
 */
public final class PairwisePreparer {

  /** The number of rows of the order. */
  static final int ORDER_ROWS = 1;

  private final MarginRule rule;
  private final int top;

  /**
   * Creates a preparer.
   *
   * @param rule the rule; its margin m does not matter
   * @param top the greatest number of ranked answers, at least 1
   */
  public PairwisePreparer(MarginRule rule, int top) {
    this.rule = rule;
    this.top = top;
  }

  /** Returns the number of rows of an example. */
  public int rows(int passes) {
    return ORDER_ROWS + rule.recordedRows(passes);
  }

  /**
   * Records the examples of a batch.
   *
   * @param teacher [batch, classes]
   * @param passes [batch, passes, classes], or null if the rule reads none
   * @param target receives the rows, [batch, rows, answers]
   */
  public void run(INDArray teacher, INDArray passes, INDArray target) {
    int number = passes == null ? 0 : (int) passes.size(1);
    int rows = rows(number);
    Rows scores = HostRows.reading(teacher);
    Rows uncertain = passes == null ? null : HostRows.reading(passes);
    HostRows to = HostRows.writing(target);
    int answers = Math.min(top, scores.columns());
    PairSizes sizes = new PairSizes(number, scores.columns(), answers, scores.single());
    Parallel.run(
        (int) teacher.size(0),
        1,
        (begin, end) -> {
          Example example = new Example(sizes);
          for (int row = begin; row < end; row++) {
            example.write(scores, uncertain, row, to, row * rows);
          }
        });
  }

  /** The arrays for one example. */
  private final class Example {

    private final double[] scores;
    private final TeacherOrder order;
    private final double[] places;
    private final MarginRecorder margins;

    Example(PairSizes sizes) {
      this.scores = new double[sizes.classes()];
      this.order = new TeacherOrder(sizes.classes());
      this.places = new double[sizes.answers()];
      this.margins = rule.recorder(sizes);
    }

    void write(Rows teacher, Rows passes, int example, HostRows target, int first) {
      teacher.read(example, scores);
      order.fill(scores, top);
      order.write(places);
      target.write(first, places);
      margins.record(passes, example, order, target, first + ORDER_ROWS);
    }
  }
}
