package org.distill4j.runtime.ranking.pair;

import org.distill4j.runtime.ranking.margin.RandomMargins;

/**
 * A margin drawn uniformly from [0, m) for each pair at each step.
 *
 * @param margin m, at least 0
 */
public record RandomRule(double margin) implements MarginRule {

  /** Checks the range. */
  public RandomRule {
    RuleRanges.requireNotNegative("margin", margin);
  }

  @Override
  public LiveMargins live(PairSizes sizes) {
    return (passes, example, order, seed) -> new RandomMargins(margin, seed);
  }

  @Override
  public RecordedMargins recorded(int rows, int answers) {
    return (from, first, n, seed) -> new RandomMargins(margin, seed);
  }
}
