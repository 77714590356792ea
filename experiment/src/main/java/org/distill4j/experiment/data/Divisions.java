package org.distill4j.experiment.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.IndexedColumn;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.evaluation.EvaluationSet;

/**
 * Divides examples into training and held-out parts. All examples of a group lie on the same side
 * of a division.
 *
 * @param examples all examples
 * @param answers the correct answers of all examples
 * @param groups the group of each example
 * @param dimensions the dimensions of the specs that follow from the data, by name
 * @param texts all examples and their answers in words
 */
public record Divisions(
    Examples examples,
    LabelColumn answers,
    List<String> groups,
    Map<String, Integer> dimensions,
    HeldOutTexts texts) {

  /**
   * Copies groups and dimensions.
   *
   * @throws IllegalArgumentException if examples, answers and groups differ in number
   */
  public Divisions {
    groups = List.copyOf(groups);
    dimensions = Map.copyOf(dimensions);
    if (examples.size() != answers.size() || examples.size() != groups.size()) {
      throw new IllegalArgumentException(
          "There are %s examples, answers of %s and groups of %s; all need the same number."
              .formatted(examples.size(), answers.size(), groups.size()));
    }
  }

  /** Creates examples without words. */
  public Divisions(
      Examples examples,
      LabelColumn answers,
      List<String> groups,
      Map<String, Integer> dimensions) {
    this(examples, answers, groups, dimensions, HeldOutTexts.unknown());
  }

  /**
   * Returns a copy whose examples and answers are shown in words by reports.
   *
   * @param example returns the text of an example
   * @param names the name of each answer; empty if they have none
   */
  public Divisions withTexts(IntFunction<String> example, List<String> names) {
    return new Divisions(examples, answers, groups, dimensions, new HeldOutTexts(example, names));
  }

  /**
   * Holds out one group in so many.
   *
   * @param parts the number of parts, at least 2, of which one is held out
   * @throws IllegalArgumentException if there are fewer groups than parts
   */
  public StudyData heldOut(int parts) {
    return folds(parts).get(0);
  }

  /**
   * Returns the folds of a cross-validation: each group is held out once.
   *
   * @param parts the number of folds, at least 2
   * @throws IllegalArgumentException if there are fewer groups than parts
   */
  public List<StudyData> folds(int parts) {
    List<String> distinct = List.copyOf(new TreeSet<>(groups));
    if (parts < 2 || parts > distinct.size()) {
      throw new IllegalArgumentException(
          "The number of parts is %s; it must be at least 2 and at most %s, the number of groups."
              .formatted(parts, distinct.size()));
    }
    Map<String, Integer> partOf = new LinkedHashMap<>();
    for (int i = 0; i < distinct.size(); i++) {
      partOf.put(distinct.get(i), i % parts);
    }
    List<StudyData> folds = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      int heldOut = part;
      folds.add(division(example -> partOf.get(groups.get(example)) == heldOut));
    }
    return folds;
  }

  /**
   * Returns one division.
   *
   * @param heldOut true for the index of an example that is held out
   */
  public StudyData division(IntPredicate heldOut) {
    int[] evaluated = IntStream.range(0, examples.size()).filter(heldOut).toArray();
    int[] trained = IntStream.range(0, examples.size()).filter(heldOut.negate()).toArray();
    return StudyData.of(
            selected(trained),
            EvaluationSet.of(selected(evaluated), selectedAnswers(evaluated)),
            dimensions)
        .withGroups(IntStream.of(evaluated).mapToObj(groups::get).toList())
        .withTexts(example -> texts.example().apply(evaluated[example]), texts.answers());
  }

  private Examples selected(int[] indices) {
    Examples.Builder part = Examples.builder();
    examples
        .columns()
        .forEach((name, column) -> part.input(name, new IndexedColumn(column, indices)));
    examples.ids().ifPresent(ids -> part.ids(IntStream.of(indices).mapToObj(ids::get).toList()));
    double[] all = examples.weights().orElse(new double[0]);
    double[] weights =
        IntStream.of(indices).mapToDouble(example -> all.length == 0 ? 0 : all[example]).toArray();
    if (Arrays.stream(weights).anyMatch(weight -> weight > 0)) {
      part.weights(weights);
    }
    return part.build();
  }

  private LabelColumn selectedAnswers(int[] indices) {
    return new LabelColumn(
        answers.classes(),
        IntStream.of(indices).mapToObj(answers::answers).toArray(int[][]::new),
        IntStream.of(indices).mapToObj(answers::weights).toArray(float[][]::new));
  }
}
