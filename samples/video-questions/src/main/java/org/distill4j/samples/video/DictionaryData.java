package org.distill4j.samples.video;

import java.util.List;
import java.util.stream.Stream;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.evaluation.EvaluationSet;
import org.distill4j.runtime.evaluation.ExampleGroups;
import org.distill4j.samples.dictionary.question.DictionaryQuestions;
import org.distill4j.samples.dictionary.question.Partition;
import org.distill4j.samples.dictionary.question.Question;
import org.distill4j.samples.video.metric.AnnotatorMetrics;

/** Converts questions about WordNet's synsets to the form of questions about videos. */
public final class DictionaryData {

  private DictionaryData() {}

  /**
   * Returns the training questions, with those about all other synsets held out.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static QuestionData of(DictionaryQuestions questions) {
    List<Question> training = questions.questions(Partition.TRAINING);
    List<Question> held = heldOut(questions);
    Examples examples = questions.encoding().examples(held);
    LabelColumn correct =
        (LabelColumn) examples.column(Examples.labelInput(DictionaryQuestions.CORRECT));
    return new QuestionData(
        QuestionData.describe(
            count(training), count(held), "synsets", questions.encoding().answers().size()),
        questions.encoding().examples(training),
        types(training),
        new EvaluationSet(examples, correct, types(held), AnnotatorMetrics.all()),
        examples,
        held.stream().map(HeldOutQuestion::of).toList(),
        questions.encoding().answers());
  }

  /** Returns the held-out questions, in the order of {@link QuestionData#heldOut}. */
  public static List<Question> heldOut(DictionaryQuestions questions) {
    return Stream.of(Partition.VALIDATION, Partition.TEST)
        .flatMap(partition -> questions.questions(partition).stream())
        .toList();
  }

  private static ExampleGroups types(List<Question> questions) {
    return ExampleGroups.of(questions.stream().map(question -> question.type().title()).toList());
  }

  private static QuestionData.Count count(List<Question> questions) {
    long synsets = questions.stream().map(Question::synset).distinct().count();
    return new QuestionData.Count(questions.size(), synsets);
  }
}
