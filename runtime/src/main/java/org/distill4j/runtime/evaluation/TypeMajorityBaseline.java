package org.distill4j.runtime.evaluation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.distill4j.runtime.data.LabelColumn;

/**
 * Answers each question with the answers that were most frequent for its type, the most frequent
 * first: what a model that has read nothing but the type can reach.
 *
 * <p>Of equally frequent answers the lower index comes first. Questions of a type that was not seen
 * get the answers that are most frequent overall.
 */
public final class TypeMajorityBaseline {

  private final int[] overall;
  private final Map<String, int[]> byType;

  private TypeMajorityBaseline(int[] overall, Map<String, int[]> byType) {
    this.overall = overall;
    this.byType = byType;
  }

  /**
   * Counts the annotated answers by type.
   *
   * @param annotated the answers for training; an answer counts as its weight
   * @param types the types of the same examples
   */
  public static TypeMajorityBaseline of(LabelColumn annotated, QuestionTypes types) {
    if (annotated.size() != types.size()) {
      throw new IllegalArgumentException(
          "there are answers for %d examples and types for %d"
              .formatted(annotated.size(), types.size()));
    }
    double[] overall = new double[annotated.classes()];
    Map<String, double[]> byType = new HashMap<>();
    for (int example = 0; example < annotated.size(); example++) {
      double[] ofType =
          byType.computeIfAbsent(types.of(example), type -> new double[annotated.classes()]);
      int[] answers = annotated.answers(example);
      float[] weights = annotated.weights(example);
      for (int i = 0; i < answers.length; i++) {
        overall[answers[i]] += weights[i];
        ofType[answers[i]] += weights[i];
      }
    }
    Map<String, int[]> rankings = new HashMap<>();
    byType.forEach((type, counts) -> rankings.put(type, ranking(counts)));
    return new TypeMajorityBaseline(ranking(overall), rankings);
  }

  /** All answers for a question of a type, the most frequent first. */
  public int[] ranking(String type) {
    return byType.getOrDefault(type, overall).clone();
  }

  /** How well it answers. */
  public Metrics evaluate(EvaluationSet set) {
    if (set.answers().classes() != overall.length) {
      throw new IllegalArgumentException(
          "the set has %d answers to choose from but the baseline has seen %d"
              .formatted(set.answers().classes(), overall.length));
    }
    MetricsCounter counter = new MetricsCounter(set.answers(), set.types());
    for (int example = 0; example < set.examples().size(); example++) {
      counter.add(example, byType.getOrDefault(set.types().of(example), overall));
    }
    return counter.result();
  }

  private static int[] ranking(double[] counts) {
    return IntStream.range(0, counts.length)
        .boxed()
        .sorted(Comparator.comparingDouble(answer -> -counts[answer]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
