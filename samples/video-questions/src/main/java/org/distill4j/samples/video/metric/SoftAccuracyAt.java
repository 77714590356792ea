package org.distill4j.samples.video.metric;

import java.util.Arrays;
import org.distill4j.runtime.argument.Arguments;
import org.distill4j.runtime.evaluation.Metric;
import org.distill4j.runtime.evaluation.RankedExample;

/**
 * Soft accuracy: the maximum of {@code min(annotators / 2, 1)} among the first k answers.
 *
 * @param k the number of answers that count, at least 1
 */
public record SoftAccuracyAt(int k) implements Metric {

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if k is below 1
   */
  public SoftAccuracyAt {
    Arguments.requireAtLeastOne("k", k);
  }

  @Override
  public String id() {
    return "acc" + k + "_soft";
  }

  @Override
  public String title() {
    return "Acc@" + k + " soft";
  }

  @Override
  public double of(RankedExample example) {
    return Arrays.stream(example.weights(k)).map(AnnotatorGain.SOFT::of).max().orElse(0);
  }
}
