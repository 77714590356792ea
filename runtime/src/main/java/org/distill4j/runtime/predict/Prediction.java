package org.distill4j.runtime.predict;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.distill4j.runtime.argument.Arguments;
import org.distill4j.runtime.graph.description.ModelDescription;

/** The outputs of one example. Immutable. */
public final class Prediction {

  private final ModelDescription description;
  private final Map<String, NodeValues> nodes;
  private final int example;

  Prediction(ModelDescription description, Map<String, NodeValues> nodes, int example) {
    this.description = description;
    this.nodes = nodes;
    this.example = example;
  }

  /** Returns the names of the outputs. */
  public Set<String> outputs() {
    return nodes.keySet();
  }

  /**
   * Returns the shape of an output, without padding: (steps, classes), (features).
   *
   * @throws IllegalArgumentException if there is no such output
   */
  public int[] shape(String output) {
    return node(output).shape(example);
  }

  /**
   * Returns the values of an output in row-major order, without padding: scores are raw logits.
   *
   * @throws IllegalArgumentException if there is no such output
   */
  public float[] values(String output) {
    return node(output).values(example);
  }

  /**
   * Returns the softmax of an output of scores, along the last axis, in row-major order.
   *
   * @throws IllegalArgumentException if there is no such output
   */
  public double[] probabilities(String output) {
    float[] values = values(output);
    int[] shape = shape(output);
    int classes = shape[shape.length - 1];
    double[] probabilities = new double[values.length];
    for (int row = 0; row < values.length; row += classes) {
      softmax(values, row, classes, probabilities);
    }
    return probabilities;
  }

  private static void softmax(float[] values, int from, int classes, double[] result) {
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = from; i < from + classes; i++) {
      highest = Math.max(highest, values[i]);
    }
    double sum = 0;
    for (int i = from; i < from + classes; i++) {
      result[i] = Math.exp(values[i] - highest);
      sum += result[i];
    }
    for (int i = from; i < from + classes; i++) {
      result[i] /= sum;
    }
  }

  /**
   * Returns the most probable classes of an output of scores, the best first.
   *
   * @param number the number of classes, at least 1; fewer if the output has fewer
   * @throws IllegalArgumentException if there is no such output, or it has scores for each step
   */
  public List<Answer> best(String output, int number) {
    Arguments.requireAtLeastOne("number", number);
    if (shape(output).length != 1) {
      throw new IllegalArgumentException(
          "The output '%s' has scores for each step: use probabilities('%s')"
              .formatted(output, output));
    }
    double[] probabilities = probabilities(output);
    List<String> names =
        description.outputNames().contains(output) ? description.output(output).names() : List.of();
    return IntStream.range(0, probabilities.length)
        .mapToObj(
            i ->
                new Answer(
                    i, names.isEmpty() ? Integer.toString(i) : names.get(i), probabilities[i]))
        .sorted(Comparator.comparingDouble(Answer::probability).reversed())
        .limit(number)
        .toList();
  }

  private NodeValues node(String output) {
    NodeValues values = nodes.get(output);
    if (values == null) {
      throw Arguments.unknown("output", output, nodes.keySet());
    }
    return values;
  }
}
