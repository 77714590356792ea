package org.distill4j.runtime.ranking.margin;

/** Arranged margins that are computed one by one. */
final class SingleMargins implements ArrangedMargins {

  private final PairMargins margins;
  private int[] answers;
  private int held;

  SingleMargins(PairMargins margins) {
    this.margins = margins;
  }

  @Override
  public void arrange(int[] answers, int count) {
    this.answers = answers;
  }

  @Override
  public void hold(int first, int length) {
    held = first;
  }

  @Override
  public void against(int second, int length, float[] target) {
    for (int k = 0; k < length; k++) {
      int i = answers[held + k];
      int j = answers[second + k];
      target[k] = (float) margins.at(Math.min(i, j), Math.max(i, j));
    }
  }
}
