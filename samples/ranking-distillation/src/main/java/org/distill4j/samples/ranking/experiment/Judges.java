package org.distill4j.samples.ranking.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.distill4j.runtime.evaluation.Metrics;
import org.distill4j.samples.video.Asked;
import org.distill4j.samples.video.QuestionData;

/**
 * The questions that results are judged by, in the order of {@link RunResult#outcomes}.
 *
 * @param asked the questions, to be read
 * @param answers the answers that {@link RunResult#best} counts through
 * @param typeMajority how well the most frequent answers of each type do
 */
public record Judges(List<Asked> asked, List<String> answers, Metrics typeMajority) {

  /** Copies the lists. */
  public Judges {
    asked = List.copyOf(asked);
    answers = List.copyOf(answers);
  }

  /** Those of some data. */
  public static Judges of(RankingData data) {
    QuestionData questions = data.questions();
    return new Judges(questions.asked(), questions.answers(), questions.typeMajority());
  }

  /** What each question is about. */
  public List<String> groups() {
    return asked.stream().map(Asked::about).toList();
  }

  /** These and then others. */
  Judges and(Judges others) {
    return new Judges(
        joined(asked, others.asked),
        joined(answers, others.answers),
        typeMajority.and(others.typeMajority));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return new ArrayList<>(Stream.concat(first.stream(), second.stream()).toList());
  }
}
