package org.distill4j.runtime.evaluation;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

final class RankedAnswersTest {

  @Test
  void ranksTheBestCorrectAnswerAndIsAsSureAsTheSoftmax() {
    RankedAnswers answers = RankedAnswers.ofSize(3);
    double[] scores = {Math.log(1), Math.log(6), Math.log(2), Math.log(1)};

    answers.put(0, scores, new int[] {3, 2}, 2);
    answers.put(1, scores, new int[] {3}, 9);
    answers.put(2, scores, new int[0], 1);

    assertThat(answers.best()[0]).isEqualTo(new int[] {1, 2});
    assertThat(answers.best()[1]).isEqualTo(new int[] {1, 2, 0, 3});
    // Of equal scores the lower index comes first.
    assertThat(answers.ranks()).isEqualTo(new int[] {2, 4, 0});
    assertThat(answers.confidence()).isEqualTo(new double[] {0.6, 0.6, 0.6});
  }
}
