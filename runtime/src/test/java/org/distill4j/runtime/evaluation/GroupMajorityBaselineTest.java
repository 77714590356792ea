package org.distill4j.runtime.evaluation;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.TokenColumn;
import org.junit.jupiter.api.Test;

class GroupMajorityBaselineTest {

  private static final GroupMajorityBaseline BASELINE =
      GroupMajorityBaseline.of(
          new LabelColumn(4, new int[][] {{3}, {3}, {1}, {2}, {2}, {2}, {0}}),
          ExampleGroups.of(List.of("who", "who", "who", "what", "what", "what", "what")));

  @Test
  void ranksTheAnswersOfATypeByFrequencyThenIndex() {
    assertThat(BASELINE.ranking("who")).isEqualTo(new int[] {3, 1, 0, 2});
    assertThat(BASELINE.ranking("what")).isEqualTo(new int[] {2, 0, 1, 3});
  }

  @Test
  void anUnseenTypeGetsTheMostFrequentAnswersOfAll() {
    assertThat(BASELINE.ranking("when")).isEqualTo(new int[] {2, 3, 0, 1});
  }

  @Test
  void isJudgedOnTypesByTheirNames() {
    EvaluationSet set =
        new EvaluationSet(
            examples(3),
            new LabelColumn(4, new int[][] {{2}, {3}, {1}}),
            ExampleGroups.of(List.of("what", "who", "who")));

    Metrics metrics = BASELINE.evaluate(set);

    assertThat(metrics.accuracy()).isWithin(1e-12).of(2.0 / 3);
    assertThat(metrics.ofGroup("what").orElseThrow().accuracy()).isEqualTo(1.0);
    assertThat(metrics.ofGroup("who").orElseThrow().accuracy()).isEqualTo(0.5);
    assertThat(metrics.of(StandardMetrics.HIT_AT_5)).isEqualTo(1.0);
  }

  @Test
  void setsThatDoNotFitAreRefused() {
    LabelColumn labels = new LabelColumn(2, new int[][] {{0}, {1}});
    EvaluationSet other = EvaluationSet.of(examples(2), labels);

    assertThrows(IllegalArgumentException.class, () -> BASELINE.evaluate(other));
    assertThrows(
        IllegalArgumentException.class,
        () -> GroupMajorityBaseline.of(labels, ExampleGroups.single(3)));
    assertThrows(IllegalArgumentException.class, () -> EvaluationSet.of(examples(3), labels));
  }

  private static Examples examples(int size) {
    return Examples.builder().input("words", new TokenColumn(new int[size][1])).build();
  }
}
