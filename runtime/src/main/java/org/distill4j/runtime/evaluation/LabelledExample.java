package org.distill4j.runtime.evaluation;

/**
 * The class of the highest score at each counted step or place of one example, and the correct one.
 * Steps and places that are masked or ignored are left out.
 */
public final class LabelledExample implements Outcome {

  private final int classes;
  private final int[] predicted;
  private final int[] labels;

  /** Creates an outcome of arrays of the same length. */
  LabelledExample(int classes, int[] predicted, int[] labels) {
    this.classes = classes;
    this.predicted = predicted;
    this.labels = labels;
  }

  /** Returns the number of classes. */
  public int classes() {
    return classes;
  }

  /** Returns the number of counted steps or places. */
  public int size() {
    return labels.length;
  }

  /** Returns the class of the highest score; of equal scores that of the lower index. */
  public int predicted(int index) {
    return predicted[index];
  }

  /** Returns the correct class. */
  public int label(int index) {
    return labels[index];
  }

  /** Returns the number of counted steps or places whose predicted class is correct. */
  public int correct() {
    int correct = 0;
    for (int i = 0; i < labels.length; i++) {
      correct += predicted[i] == labels[i] ? 1 : 0;
    }
    return correct;
  }
}
