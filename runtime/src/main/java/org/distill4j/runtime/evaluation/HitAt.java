package org.distill4j.runtime.evaluation;

import java.util.Arrays;
import org.distill4j.runtime.argument.Arguments;

/**
 * Hit rate: 1 if any of the first k answers is correct, else 0.
 *
 * @param k the number of answers that count, at least 1
 */
public record HitAt(int k) implements Metric {

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if k is below 1
   */
  public HitAt {
    Arguments.requireAtLeastOne("k", k);
  }

  @Override
  public String id() {
    return "hit" + k + "_any";
  }

  @Override
  public String title() {
    return "Hit@" + k;
  }

  @Override
  public double of(RankedExample example) {
    return Arrays.stream(example.weights(k)).anyMatch(weight -> weight > 0) ? 1 : 0;
  }
}
