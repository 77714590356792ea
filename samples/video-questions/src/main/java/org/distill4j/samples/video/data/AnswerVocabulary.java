package org.distill4j.samples.video.data;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.text.Vocabulary;

/** The answers to choose from, the most frequent of a training split first. Immutable. */
public final class AnswerVocabulary {

  private final List<String> answers;
  private final Map<String, Integer> indices;

  /**
   * Answers in a given order.
   *
   * @param answers the answers, at least one and none twice
   */
  public AnswerVocabulary(List<String> answers) {
    this.answers = List.copyOf(answers);
    this.indices = Vocabulary.indices(answers);
    if (answers.isEmpty() || indices.size() != answers.size()) {
      throw new IllegalArgumentException("answers must be one or more, and none of them twice");
    }
  }

  /**
   * The answers that annotators gave most often, equally frequent ones by the alphabet.
   *
   * @param training the questions to train with, and no others: what is frequent among the
   *     questions that a network is judged by is not known
   * @param number how many at most, at least 1
   */
  public static AnswerVocabulary of(VideoQuestions training, int number) {
    return new AnswerVocabulary(
        Vocabulary.mostFrequent(
            training.questions().stream()
                .flatMap(question -> question.annotated().entrySet().stream())
                .flatMap(vote -> Collections.nCopies(vote.getValue(), vote.getKey()).stream()),
            number));
  }

  /** The answers, by index. */
  public List<String> answers() {
    return answers;
  }

  /** The number of answers. */
  public int size() {
    return answers.size();
  }

  /** Whether an answer is among them. */
  public boolean contains(String answer) {
    return indices.containsKey(answer);
  }

  /** Whether any of a question's annotated answers is among them. */
  public boolean annotates(VideoQuestion question) {
    return question.annotated().keySet().stream().anyMatch(this::contains);
  }

  /**
   * Labels that weigh as many as gave them. Answers that are not among these are left out: whoever
   * gave one is not met, and a question may be left without any.
   *
   * @param votes which answers of a question, {@code VideoQuestion::annotated} or {@code
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
