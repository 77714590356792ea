package org.distill4j.samples.video;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.distill4j.experiment.data.StudyData;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.evaluation.EvaluationSet;
import org.distill4j.runtime.evaluation.ExampleGroups;
import org.distill4j.runtime.evaluation.GroupMajorityBaseline;
import org.distill4j.runtime.evaluation.Metrics;
import org.distill4j.samples.dictionary.question.DictionaryQuestions;

/**
 * Training questions and held-out questions, about videos or synsets.
 *
 * @param description the data in one line
 * @param examples the training questions, labelled with the annotated answers
 * @param types the types of the training questions
 * @param evaluation the held-out questions with all correct answers
 * @param monitored the held-out questions that have losses, because a candidate answer is annotated
 * @param heldOut the held-out questions in readable form
 * @param answers the candidate answers
 */
public record QuestionData(
    String description,
    Examples examples,
    ExampleGroups types,
    EvaluationSet evaluation,
    Examples monitored,
    List<HeldOutQuestion> heldOut,
    List<String> answers) {

  /** Copies the lists. */
  public QuestionData {
    heldOut = List.copyOf(heldOut);
    answers = List.copyOf(answers);
  }

  /** Returns the video or synset that each held-out question is about. */
  public List<String> groups() {
    return heldOut.stream().map(HeldOutQuestion::about).toList();
  }

  /**
   * Returns the questions as the data of a study, in which questions about one video or synset are
   * a group.
   *
   * @param dimensions the dimensions of the specs that follow from the data, by name
   */
  public StudyData study(Map<String, Integer> dimensions) {
    return StudyData.of(examples, evaluation, dimensions)
        .withDescription(description)
        .withGroups(groups())
        .withTexts(i -> heldOut.get(i).about() + ": " + heldOut.get(i).text(), answers);
  }

  /** Returns the metrics of the most frequent answers of each type. */
  public Metrics typeMajority() {
    LabelColumn annotated =
        (LabelColumn) examples.column(Examples.labelInput(DictionaryQuestions.ANNOTATED));
    return GroupMajorityBaseline.of(annotated, types).evaluate(evaluation);
  }

  /**
   * The size of a set of questions.
   *
   * @param questions the number of questions
   * @param things the number of videos or synsets that they are about
   */
  record Count(int questions, long things) {}

  /**
   * Returns a description in one line.
   *
   * @param called the plural of the things that questions are about
   */
  static String describe(Count training, Count held, String called, int answers) {
    return String.format(
        Locale.ROOT,
        "%,d questions about %,d %s for training, %,d about %,d others for evaluation;"
            + " %,d candidate answers",
        training.questions(),
        training.things(),
        called,
        held.questions(),
        held.things(),
        answers);
  }
}
