package org.distill4j.runtime.evaluation;

/** The share of the counted steps or places of a set whose predicted class is correct. */
public record LabelAccuracy() implements LabelMetric {

  @Override
  public String id() {
    return "label_accuracy";
  }

  @Override
  public String title() {
    return "Label accuracy";
  }

  @Override
  public double[] sums(LabelledExample example) {
    return new double[] {example.correct(), example.size()};
  }
}
