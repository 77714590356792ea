package org.distill4j.samples.ranking.experiment;

import java.util.List;
import java.util.stream.Stream;
import org.distill4j.runtime.evaluation.Metrics;
import org.distill4j.samples.video.HeldOutQuestion;
import org.distill4j.samples.video.QuestionData;

/**
 * The questions that results are evaluated on, in the order of the outcomes.
 *
 * @param questions the questions in readable form
 * @param answers the answers that the indices of the best answers refer to
 * @param typeMajority the metrics of the most frequent answers of each type
 */
public record EvaluationQuestions(
    List<HeldOutQuestion> questions, List<String> answers, Metrics typeMajority) {

  /** Copies the lists. */
  public EvaluationQuestions {
    questions = List.copyOf(questions);
    answers = List.copyOf(answers);
  }

  /** Returns the questions of some divisions of a data set, one division after the other. */
  public static EvaluationQuestions of(List<RankingData> divisions) {
    return divisions.stream()
        .map(RankingData::questions)
        .map(EvaluationQuestions::of)
        .reduce(EvaluationQuestions::and)
        .orElseThrow();
  }

  private static EvaluationQuestions of(QuestionData data) {
    return new EvaluationQuestions(data.heldOut(), data.answers(), data.typeMajority());
  }

  private EvaluationQuestions and(EvaluationQuestions others) {
    return new EvaluationQuestions(
        joined(questions, others.questions),
        joined(answers, others.answers),
        typeMajority.and(others.typeMajority));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
