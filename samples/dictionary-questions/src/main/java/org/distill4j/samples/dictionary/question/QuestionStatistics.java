package org.distill4j.samples.dictionary.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Statistics of a set of questions.
 *
 * @param questions the number of questions
 * @param correctAnswers the mean number of correct answers per question
 * @param several the fraction of questions with two or more correct answers
 * @param byType the number of questions of each type
 */
public record QuestionStatistics(
    int questions, double correctAnswers, double several, Map<QuestionType, Integer> byType) {

  /** Copies the map. */
  public QuestionStatistics {
    byType = Collections.unmodifiableMap(new EnumMap<>(byType));
  }

  /** Returns the statistics of all partitions together. */
  public static QuestionStatistics of(DictionaryQuestions data) {
    List<Question> all = new ArrayList<>();
    for (Partition partition : Partition.values()) {
      all.addAll(data.questions(partition));
    }
    return of(all);
  }

  /** Returns the statistics of one or more questions. */
  public static QuestionStatistics of(List<Question> questions) {
    Map<QuestionType, Integer> byType = new EnumMap<>(QuestionType.class);
    questions.forEach(question -> byType.merge(question.type(), 1, Integer::sum));
    return new QuestionStatistics(
        questions.size(),
        questions.stream().mapToInt(question -> question.correct().size()).average().orElseThrow(),
        questions.stream().filter(question -> question.correct().size() > 1).count()
            / (double) questions.size(),
        byType);
  }
}
