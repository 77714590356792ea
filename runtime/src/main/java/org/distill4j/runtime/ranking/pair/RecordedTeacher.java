package org.distill4j.runtime.ranking.pair;

import org.distill4j.runtime.ranking.margin.PairMargins;

/** The teacher's side from the rows that {@link PairwisePreparer} wrote. */
final class RecordedTeacher implements TeacherSide {

  private final int rows;
  private final int answers;
  private final float[] places;
  private final TeacherOrder order;
  private final RecordedMargins margins;

  /**
   * Creates arrays to work in.
   *
   * @param rows the number of rows of an example
   * @param answers the number of ranked answers
   */
  RecordedTeacher(MarginRule rule, int rows, int answers) {
    this.rows = rows;
    this.answers = answers;
    this.places = new float[answers];
    this.order = new TeacherOrder(answers);
    this.margins = rule.recorded(rows - PairwisePreparer.ORDER_ROWS, answers);
  }

  @Override
  public TeacherOrder read(TeacherRows from, int example) {
    from.scores().read(example * rows, places);
    order.read(places, answers);
    return order;
  }

  @Override
  public PairMargins margins(TeacherRows from, int example, long seed) {
    int first = example * rows + PairwisePreparer.ORDER_ROWS;
    return margins.of(from.scores(), first, answers, seed);
  }
}
