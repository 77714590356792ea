package org.distill4j.samples.video;

import java.util.List;
import java.util.Locale;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.evaluation.EvaluationSet;
import org.distill4j.runtime.evaluation.ExampleGroups;
import org.distill4j.runtime.evaluation.GroupMajorityBaseline;
import org.distill4j.runtime.evaluation.Metrics;
import org.distill4j.samples.dictionary.question.DictionaryQuestions;

/**
 * Questions to train with and questions to be judged by, whatever they are about.
 *
 * @param description what there is, in a line
 * @param examples the questions to train with, labelled with what is annotated
 * @param types the types of the questions to train with
 * @param held the questions to be judged by, with all correct answers
 * @param watched those of the questions to be judged by that have losses, because an answer to
 *     choose from is annotated
 * @param asked the questions to be judged by, to be read
 * @param answers the answers to choose from
 */
public record QuestionData(
    String description,
    Examples examples,
    ExampleGroups types,
    EvaluationSet held,
    Examples watched,
    List<Asked> asked,
    List<String> answers) {

  /** Copies the lists. */
  public QuestionData {
    asked = List.copyOf(asked);
    answers = List.copyOf(answers);
  }

  /** What each question to be judged by is about. */
  public List<String> groups() {
    return asked.stream().map(Asked::about).toList();
  }

  /** How well the most frequent answers of each type do. */
  public Metrics typeMajority() {
    LabelColumn annotated =
        (LabelColumn) examples.column(Examples.labelInput(DictionaryQuestions.ANNOTATED));
    return GroupMajorityBaseline.of(annotated, types).evaluate(held);
  }

  /**
   * How many questions there are about how many things.
   *
   * @param questions how many questions
   * @param things how many things they are about
   */
  record Count(int questions, long things) {}

  /**
   * A description in a line.
   *
   * @param called what the things that questions are about are called
   */
  static String describe(Count training, Count held, String called, int answers) {
    return String.format(
        Locale.ROOT,
        "%,d questions about %,d %s for training, %,d about %,d others to be judged by;"
            + " %,d answers to choose from",
        training.questions(),
        training.things(),
        called,
        held.questions(),
        held.things(),
        answers);
  }
}
