package org.distill4j.runtime.evaluation;

/** Top-1 accuracy: 1 if the first answer is correct, else 0. */
public record Accuracy() implements Metric {

  @Override
  public String id() {
    return "acc1_any";
  }

  @Override
  public String title() {
    return "Acc@1";
  }

  @Override
  public double of(RankedExample example) {
    return example.weights(1)[0] > 0 ? 1 : 0;
  }
}
