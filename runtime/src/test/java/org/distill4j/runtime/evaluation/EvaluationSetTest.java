package org.distill4j.runtime.evaluation;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.TokenColumn;
import org.junit.jupiter.api.Test;

class EvaluationSetTest {

  private static final Examples TWO =
      Examples.builder().input("question", new TokenColumn(new int[][] {{1}, {2}})).build();
  private static final LabelColumn ANSWERS = new LabelColumn(3, new int[][] {{0}, {2}});

  @Test
  void defaultsAreOneGroupAndTheStandardMetrics() {
    EvaluationSet set = EvaluationSet.of(TWO, ANSWERS);

    assertThat(set.groups().names()).containsExactly("all");
    assertThat(set.metrics()).isEqualTo(StandardMetrics.all());
    assertThat(set.withMetrics(List.of(new HitAt(2))).metrics()).containsExactly(new HitAt(2));
  }

  @Test
  void partsOfDifferentSizesAreRefused() {
    assertThat(
            assertThrows(
                IllegalArgumentException.class,
                () -> new EvaluationSet(TWO, ANSWERS, ExampleGroups.single(3))))
        .hasMessageThat()
        .isEqualTo("there are 2 examples, answers of 2 and groups of 3; all need the same number");
  }

  @Test
  void malformedAnswersAreRefused() {
    LabelColumn outside = new LabelColumn(3, new int[][] {{0}, {3}});

    assertThat(assertThrows(IllegalArgumentException.class, () -> EvaluationSet.of(TWO, outside)))
        .hasMessageThat()
        .startsWith("correct answers: example 1 has the answer 3");
  }

  @Test
  void metricsNeedDistinctIds() {
    EvaluationSet set = EvaluationSet.of(TWO, ANSWERS);

    assertThat(
            assertThrows(
                IllegalArgumentException.class,
                () -> set.withMetrics(List.of(new HitAt(2), new HitAt(2)))))
        .hasMessageThat()
        .isEqualTo(
            "the metrics are [hit2_any, hit2_any]; there must be at least one, and their ids must"
                + " differ");
    assertThrows(IllegalArgumentException.class, () -> set.withMetrics(List.of()));
  }
}
