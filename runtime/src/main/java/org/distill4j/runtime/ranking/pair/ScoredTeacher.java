package org.distill4j.runtime.ranking.pair;

import org.distill4j.runtime.ranking.margin.PairMargins;

/** The teacher's side from its scores and passes. */
final class ScoredTeacher implements TeacherSide {

  private final int answers;
  private final double[] scores;
  private final TeacherOrder order;
  private final LiveMargins margins;

  ScoredTeacher(MarginRule rule, PairSizes sizes) {
    this.answers = sizes.answers();
    this.scores = new double[sizes.classes()];
    this.order = new TeacherOrder(sizes.classes());
    this.margins = rule.live(sizes);
  }

  @Override
  public TeacherOrder read(TeacherRows rows, int example) {
    rows.scores().read(example, scores);
    order.fill(scores, answers);
    return order;
  }

  @Override
  public PairMargins margins(TeacherRows rows, int example, long seed) {
    return margins.of(rows.passes(), example, order, seed);
  }
}
