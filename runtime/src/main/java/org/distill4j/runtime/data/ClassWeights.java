package org.distill4j.runtime.data;

import java.util.Arrays;
import org.distill4j.runtime.argument.Arguments;

/**
 * Weights of examples by their class: {@code Examples.builder()...weights(
 * ClassWeights.balanced(labels))}.
 */
public final class ClassWeights {

  private ClassWeights() {}

  /**
   * Returns weights with which all classes count equally: the number of labelled examples, divided
   * by the number of classes that occur and the number of examples of the class. An example of
   * several classes has their mean, weighted by its labels; one without a label has weight 1.
   */
  public static double[] balanced(LabelColumn labels) {
    double[] sums = new double[labels.classes()];
    double labelled = 0;
    for (int i = 0; i < labels.size(); i++) {
      double sum = sum(labels.weights(i));
      for (int answer : labels.answers(i)) {
        sums[answer] += labels.weight(i, answer) / sum;
      }
      labelled += sum > 0 ? 1 : 0;
    }
    double occurring = Arrays.stream(sums).filter(sum -> sum > 0).count();
    double[] ofClasses = new double[sums.length];
    for (int i = 0; i < sums.length; i++) {
      ofClasses[i] = sums[i] == 0 ? 0 : labelled / (occurring * sums[i]);
    }
    return of(labels, ofClasses);
  }

  /**
   * Returns the weights of examples from those of their classes, as {@link #balanced} does.
   *
   * @param ofClasses a finite number of at least 0 for each class
   * @throws IllegalArgumentException if there are not as many as classes, or one is out of range
   */
  public static double[] of(LabelColumn labels, double... ofClasses) {
    Arguments.require(
        "number of class weights",
        ofClasses.length,
        ofClasses.length == labels.classes(),
        "%s, the number of classes".formatted(labels.classes()));
    for (double weight : ofClasses) {
      Arguments.requireNotNegative("class weight", weight);
    }
    double[] weights = new double[labels.size()];
    for (int i = 0; i < weights.length; i++) {
      double sum = sum(labels.weights(i));
      weights[i] = sum == 0 ? 1 : 0;
      for (int answer : labels.answers(i)) {
        weights[i] += ofClasses[answer] * labels.weight(i, answer) / sum;
      }
    }
    return weights;
  }

  private static double sum(float[] weights) {
    double sum = 0;
    for (float weight : weights) {
      sum += weight;
    }
    return sum;
  }
}
