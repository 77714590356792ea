package org.distill4j.samples.dictionary.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.experiment.Comparison;
import org.distill4j.experiment.Study;
import org.distill4j.experiment.data.StudyData;
import org.distill4j.experiment.report.ResultRow;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.evaluation.EvaluationSet;
import org.distill4j.runtime.evaluation.Evaluator;
import org.distill4j.runtime.evaluation.ExampleGroups;
import org.distill4j.runtime.evaluation.GroupMajorityBaseline;
import org.distill4j.runtime.evaluation.Metrics;
import org.distill4j.runtime.training.DistillationResult;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.Validation;
import org.distill4j.samples.dictionary.DictionaryStudentGraph;
import org.distill4j.samples.dictionary.question.DictionaryQuestions;
import org.distill4j.samples.dictionary.question.Partition;
import org.distill4j.samples.dictionary.question.Question;

/**
 * Trains a teacher, a student alone and a distilled student on dictionary questions, and evaluates
 * them on held-out synsets.
 */
public final class DictionaryExperiment {

  /** The output node of both networks. */
  static final String ANSWER = DictionaryStudentGraph.ANSWER;

  private static final int BATCH = 256;

  private final DictionaryQuestions questions;
  private final ExperimentSettings settings;

  /** Creates an experiment. */
  public DictionaryExperiment(DictionaryQuestions questions, ExperimentSettings settings) {
    this.questions = questions;
    this.settings = settings;
  }

  /**
   * The result of an experiment.
   *
   * @param training the trained networks and the course of their trainings
   * @param rows the metrics of the baseline and of each network on the test questions
   */
  public record Result(DistillationResult training, List<ResultRow> rows) {

    /** Copies the rows. */
    public Result {
      rows = List.copyOf(rows);
    }
  }

  /**
   * Trains and evaluates all networks.
   *
   * @param finished receives each network as soon as it is trained and evaluated
   * @throws IOException if {@code finished} fails
   */
  public Result run(TrainingListener listener, Comparison.Finished finished) throws IOException {
    return run(it -> it.withListener(listener), finished);
  }

  /**
   * Trains and evaluates all networks.
   *
   * @param study sets listener and folder of the study
   * @param finished receives each network as soon as it is trained and evaluated
   * @throws IOException if a result cannot be kept, or {@code finished} fails
   */
  public Result run(UnaryOperator<Study> study, Comparison.Finished finished) throws IOException {
    StudyData data = data();
    Comparison comparison =
        Comparison.run(
            data,
            settings.objective().distillation(),
            settings.hyperparameters(),
            settings.teacher(),
            settings.student(),
            BATCH,
            study,
            finished);
    List<ResultRow> rows = new ArrayList<>();
    rows.add(new ResultRow("question-type majority", 0, majority(data), 0));
    rows.addAll(comparison.rows());
    return new Result(comparison.training(), rows);
  }

  private StudyData data() {
    return StudyData.of(
            questions.examples(Partition.TRAINING),
            evaluationSet(Partition.TEST),
            questions.encoding().dimensions())
        .withValidation(new Validation(evaluationSet(Partition.VALIDATION), ANSWER))
        .withTexts(
            i -> text(questions.questions(Partition.TEST).get(i)), questions.encoding().answers());
  }

  private static String text(Question question) {
    return "%s: %s? (%s)"
        .formatted(
            question.type().title(),
            String.join(" ", question.words()),
            String.join(" ", question.evidence().words()));
  }

  private Metrics majority(StudyData data) {
    LabelColumn annotated =
        (LabelColumn) data.training().column(Examples.labelInput(DictionaryQuestions.ANNOTATED));
    return GroupMajorityBaseline.of(annotated, types(Partition.TRAINING))
        .evaluate(data.evaluation());
  }

  private EvaluationSet evaluationSet(Partition partition) {
    return evaluationSet(questions, partition);
  }

  private ExampleGroups types(Partition partition) {
    return types(questions, partition);
  }

  /** Returns the questions of a partition with all correct answers. */
  public static EvaluationSet evaluationSet(DictionaryQuestions questions, Partition partition) {
    Examples examples = questions.examples(partition);
    LabelColumn correct =
        (LabelColumn) examples.column(Examples.labelInput(DictionaryQuestions.CORRECT));
    return new EvaluationSet(examples, correct, types(questions, partition));
  }

  private static ExampleGroups types(DictionaryQuestions questions, Partition partition) {
    return ExampleGroups.of(
        questions.questions(partition).stream()
            .map(Question::type)
            .map(type -> type.name().toLowerCase(Locale.ROOT))
            .toList());
  }

  /** Evaluates a network. */
  public static Metrics evaluate(ComputationGraph graph, EvaluationSet set) {
    return new Evaluator(graph, ANSWER, set, BATCH).evaluate();
  }
}
