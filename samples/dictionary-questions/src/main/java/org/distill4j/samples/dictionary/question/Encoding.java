package org.distill4j.samples.dictionary.question;

import static org.distill4j.samples.dictionary.question.DictionaryQuestions.ACTIONS;
import static org.distill4j.samples.dictionary.question.DictionaryQuestions.ANNOTATED;
import static org.distill4j.samples.dictionary.question.DictionaryQuestions.CORRECT;
import static org.distill4j.samples.dictionary.question.DictionaryQuestions.EVIDENCE;
import static org.distill4j.samples.dictionary.question.DictionaryQuestions.QUESTION;
import static org.distill4j.samples.dictionary.question.DictionaryQuestions.THINGS;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.TokenColumn;
import org.distill4j.runtime.data.text.Vocabulary;
import org.distill4j.runtime.data.text.Words;

/**
 * The vocabulary of words and answers, which maps them to indices.
 *
 * @param questionWords the words of questions
 * @param evidenceWords the words of evidence
 * @param answers the candidate answers, the most frequent first
 */
public record Encoding(Vocabulary questionWords, Vocabulary evidenceWords, List<String> answers) {

  /** Copies the answers. */
  public Encoding {
    answers = List.copyOf(answers);
  }

  /**
   * Returns questions as examples.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Examples examples(List<Question> questions) {
    Map<String, Integer> indices = Vocabulary.indices(answers);
    return Examples.builder()
        .input(QUESTION, tokens(questions, questionWords, Question::words))
        .input(EVIDENCE, tokens(questions, evidenceWords, question -> question.evidence().words()))
        .input(THINGS, tokens(questions, evidenceWords, question -> question.evidence().things()))
        .input(ACTIONS, tokens(questions, evidenceWords, question -> question.evidence().actions()))
        .label(ANNOTATED, labels(questions, question -> question.annotated().stream(), indices))
        .label(CORRECT, labels(questions, question -> question.correct().stream(), indices))
        .build();
  }

  /**
   * One question that was not made from WordNet, without labels.
   *
   * @param question the question
   * @param evidence the definition to answer it from
   */
  public Examples example(String question, String evidence) {
    int[] asked = questionWords.encode(Words.of(question));
    int[] read = evidenceWords.encode(Words.of(evidence));
    return Examples.builder()
        .input(QUESTION, new TokenColumn(new int[][] {asked}))
        .input(EVIDENCE, new TokenColumn(new int[][] {read}))
        .build();
  }

  private static TokenColumn tokens(
      List<Question> questions, Vocabulary vocabulary, Function<Question, List<String>> words) {
    return new TokenColumn(
        questions.stream().map(words).map(vocabulary::encode).toArray(int[][]::new));
  }

  private LabelColumn labels(
      List<Question> questions,
      Function<Question, Stream<String>> labels,
      Map<String, Integer> indices) {
    int[][] rows =
        questions.stream()
            .map(question -> labels.apply(question).mapToInt(indices::get).toArray())
            .toArray(int[][]::new);
    return new LabelColumn(answers.size(), rows);
  }

  /** Returns the dimensions of the networks that follow from words and answers, by name. */
  public Map<String, Integer> dimensions() {
    return Map.of(
        "questionWords",
        questionWords.size(),
        "evidenceWords",
        evidenceWords.size(),
        "answers",
        answers.size());
  }
}
