package org.distill4j.runtime.evaluation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.distill4j.runtime.data.LabelColumn;

/**
 * A baseline that ranks answers by their frequency in the group of an example, the most frequent
 * first: the best possible ranking for a model that knows only the group.
 *
 * <p>Of equally frequent answers the lower index comes first. Examples of a group without training
 * examples get the answers that are most frequent overall.
 */
public final class GroupMajorityBaseline {

  private final int[] overall;
  private final Map<String, int[]> byGroup;

  private GroupMajorityBaseline(int[] overall, Map<String, int[]> byGroup) {
    this.overall = overall;
    this.byGroup = byGroup;
  }

  /**
   * Counts the annotated answers of each group.
   *
   * @param annotated the answers of the training examples; an answer counts as its weight
   * @param groups the groups of the same examples
   */
  public static GroupMajorityBaseline of(LabelColumn annotated, ExampleGroups groups) {
    if (annotated.size() != groups.size()) {
      throw new IllegalArgumentException(
          "there are answers for %d examples and groups for %d"
              .formatted(annotated.size(), groups.size()));
    }
    double[] overall = new double[annotated.classes()];
    Map<String, double[]> byGroup = new HashMap<>();
    for (int example = 0; example < annotated.size(); example++) {
      double[] ofGroup =
          byGroup.computeIfAbsent(groups.of(example), group -> new double[annotated.classes()]);
      int[] answers = annotated.answers(example);
      float[] weights = annotated.weights(example);
      for (int i = 0; i < answers.length; i++) {
        overall[answers[i]] += weights[i];
        ofGroup[answers[i]] += weights[i];
      }
    }
    Map<String, int[]> rankings = new HashMap<>();
    byGroup.forEach((group, counts) -> rankings.put(group, ranking(counts)));
    return new GroupMajorityBaseline(ranking(overall), rankings);
  }

  /** Returns all answers for a group, the most frequent first. */
  public int[] ranking(String group) {
    return byGroup.getOrDefault(group, overall).clone();
  }

  /**
   * Evaluates the baseline.
   *
   * @throws IllegalArgumentException if the set has another number of answers
   */
  public Metrics evaluate(EvaluationSet set) {
    if (set.labels().classes() != overall.length) {
      throw new IllegalArgumentException(
          "the set has %d answers to choose from but the baseline has seen %d"
              .formatted(set.labels().classes(), overall.length));
    }
    MetricsCounter counter = MetricsCounter.of(set);
    for (int example = 0; example < set.examples().size(); example++) {
      counter.add(example, byGroup.getOrDefault(set.groups().of(example), overall));
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
