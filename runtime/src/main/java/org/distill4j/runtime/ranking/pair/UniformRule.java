package org.distill4j.runtime.ranking.pair;

import org.distill4j.runtime.ranking.margin.PairMargins;
import org.distill4j.runtime.ranking.margin.UniformMargins;

/**
 * The margin m for all pairs.
 *
 * @param margin m, at least 0
 */
public record UniformRule(double margin) implements MarginRule {

  /** Checks the range. */
  public UniformRule {
    RuleRanges.requireNotNegative("margin", margin);
  }

  @Override
  public LiveMargins live(PairSizes sizes) {
    PairMargins margins = new UniformMargins(margin);
    return (passes, example, order, seed) -> margins;
  }

  @Override
  public RecordedMargins recorded(int rows, int answers) {
    PairMargins margins = new UniformMargins(margin);
    return (from, first, n, seed) -> margins;
  }
}
