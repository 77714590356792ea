package org.distill4j.runtime.evaluation;

/**
 * The mean intersection over union of segmentation: for each class, the places where it is both
 * predicted and correct, divided by those where it is one of both, over the whole set; the mean
 * over the classes that occur.
 */
public record MeanIou() implements LabelMetric {

  @Override
  public String id() {
    return "mean_iou";
  }

  @Override
  public String title() {
    return "Mean IoU";
  }

  @Override
  public boolean isOfExamples() {
    return false;
  }

  /** Returns the size of the intersection and of the union for each class. */
  @Override
  public double[] sums(LabelledExample example) {
    double[] sums = new double[2 * example.classes()];
    for (int i = 0; i < example.size(); i++) {
      int label = example.label(i);
      int predicted = example.predicted(i);
      if (label == predicted) {
        sums[2 * label]++;
      } else {
        sums[2 * predicted + 1]++;
      }
      sums[2 * label + 1]++;
    }
    return sums;
  }

  @Override
  public double value(double[] sums) {
    double sum = 0;
    int occurring = 0;
    for (int i = 0; i < sums.length; i += 2) {
      if (sums[i + 1] > 0) {
        sum += sums[i] / sums[i + 1];
        occurring++;
      }
    }
    return occurring == 0 ? 0 : sum / occurring;
  }
}
