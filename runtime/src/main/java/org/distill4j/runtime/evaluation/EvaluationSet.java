package org.distill4j.runtime.evaluation;

import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.LabelColumn;

/**
 * Examples that a network is judged on.
 *
 * @param examples what the network is fed with
 * @param answers all correct answers, weighted by the number of annotators where that is known
 * @param types the type of each question
 */
public record EvaluationSet(Examples examples, LabelColumn answers, QuestionTypes types) {

  /** Checks that all are of one size and that the answers are well formed. */
  public EvaluationSet {
    if (answers.size() != examples.size() || types.size() != examples.size()) {
      throw new IllegalArgumentException(
          "there are %d examples, answers of %d and types of %d; all need the same number"
              .formatted(examples.size(), answers.size(), types.size()));
    }
    answers
        .problem()
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException("correct answers: " + problem);
            });
  }

  /** A set whose questions are all of one type. */
  public static EvaluationSet of(Examples examples, LabelColumn answers) {
    return new EvaluationSet(examples, answers, QuestionTypes.single(examples.size()));
  }
}
