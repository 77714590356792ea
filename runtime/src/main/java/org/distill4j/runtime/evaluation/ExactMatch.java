package org.distill4j.runtime.evaluation;

/**
 * The share of examples all of whose counted steps or places have the correct class. Examples
 * without any are left out.
 */
public record ExactMatch() implements LabelMetric {

  @Override
  public String id() {
    return "exact_match";
  }

  @Override
  public String title() {
    return "Exact match";
  }

  @Override
  public double[] sums(LabelledExample example) {
    boolean counts = example.size() > 0;
    boolean exact = counts && example.correct() == example.size();
    return new double[] {exact ? 1 : 0, counts ? 1 : 0};
  }
}
