package org.distill4j.samples.video.data;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.text.Vocabulary;

/** The candidate answers, the most frequent of a training split first. Immutable. */
public final class AnswerVocabulary {

  private final List<String> answers;
  private final Map<String, Integer> indices;

  /**
   * Creates a vocabulary of answers in the given order.
   *
   * @param answers the distinct answers, at least one
   */
  public AnswerVocabulary(List<String> answers) {
    this.answers = List.copyOf(answers);
    this.indices = Vocabulary.indices(answers);
    if (answers.isEmpty() || indices.size() != answers.size()) {
      throw new IllegalArgumentException("answers must be distinct, and at least one");
    }
  }

  /**
   * Returns the most frequent annotated answers; ties are in alphabetical order.
   *
   * @param training the training questions only, as the answer frequencies of evaluation questions
   *     are unknown
   * @param number the maximum number of answers, at least 1
   */
  public static AnswerVocabulary of(VideoQuestions training, int number) {
    return new AnswerVocabulary(
        Vocabulary.mostFrequent(
            training.questions().stream()
                .flatMap(question -> question.annotated().entrySet().stream())
                .flatMap(vote -> Collections.nCopies(vote.getValue(), vote.getKey()).stream()),
            number));
  }

  /** Returns the answers by index. */
  public List<String> answers() {
    return answers;
  }

  /** Returns the number of answers. */
  public int size() {
    return answers.size();
  }

  /** Returns true if an answer is a candidate. */
  public boolean contains(String answer) {
    return indices.containsKey(answer);
  }

  /** Returns true if any annotated answer of a question is a candidate. */
  public boolean annotates(VideoQuestion question) {
    return question.annotated().keySet().stream().anyMatch(this::contains);
  }

  /**
   * Returns labels weighted by the number of annotators. Answers outside the vocabulary are
   * dropped, so a question may have no label.
   *
   * @param votes selects the answers of a question: {@code VideoQuestion::annotated} or {@code
   *     VideoQuestion::correct}
   */
  public LabelColumn labels(
      VideoQuestions questions, Function<VideoQuestion, Map<String, Integer>> votes) {
    int[][] rows = new int[questions.size()][];
    float[][] weights = new float[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      Map<String, Integer> given = votes.apply(questions.questions().get(i));
      List<String> known = given.keySet().stream().filter(this::contains).toList();
      rows[i] = known.stream().mapToInt(indices::get).toArray();
      weights[i] = new float[rows[i].length];
      for (int j = 0; j < weights[i].length; j++) {
        weights[i][j] = given.get(known.get(j));
      }
    }
    return new LabelColumn(size(), rows, weights);
  }
}
