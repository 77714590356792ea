package org.distill4j.samples.dictionary.experiment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.evaluation.EvaluationSet;
import org.distill4j.runtime.evaluation.Evaluator;
import org.distill4j.runtime.evaluation.ExampleGroups;
import org.distill4j.runtime.evaluation.GroupMajorityBaseline;
import org.distill4j.runtime.evaluation.Metrics;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.report.ResultRow;
import org.distill4j.runtime.training.DistillationResult;
import org.distill4j.runtime.training.DistillationRun;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingResult;
import org.distill4j.runtime.training.Validation;
import org.distill4j.samples.dictionary.DictionaryStudentGraph;
import org.distill4j.samples.dictionary.question.DictionaryQuestions;
import org.distill4j.samples.dictionary.question.Partition;
import org.distill4j.samples.dictionary.question.Question;

/**
 * Trains a teacher, a student alone and a student distilled from the teacher on dictionary
 * questions, and judges them on held-out synsets.
 */
public final class DictionaryExperiment {

  /** The node of both networks that answers. */
  static final String ANSWER = DictionaryStudentGraph.ANSWER;

  private static final int BATCH = 256;

  private final DictionaryQuestions questions;
  private final ExperimentSettings settings;

  /** An experiment that has not begun. */
  public DictionaryExperiment(DictionaryQuestions questions, ExperimentSettings settings) {
    this.questions = questions;
    this.settings = settings;
  }

  /**
   * The result of an experiment.
   *
   * @param training the trained networks and how they came about
   * @param rows how well each of them and the baseline answers the test questions
   */
  public record Result(DistillationResult training, List<ResultRow> rows) {

    /** Copies the rows. */
    public Result {
      rows = List.copyOf(rows);
    }
  }

  /** Trains and judges all networks. */
  public Result run(TrainingListener listener) {
    Examples training = questions.examples(Partition.TRAINING);
    Validation validation = new Validation(evaluationSet(Partition.VALIDATION), ANSWER);
    DistillationResult trained =
        new DistillationRun(
                distiller(),
                training,
                Optional.of(validation),
                settings.teacher(),
                settings.student(),
                listener)
            .run();
    EvaluationSet test = evaluationSet(Partition.TEST);
    return new Result(
        trained,
        List.of(
            new ResultRow("question-type majority", 0, majority(training, test), 0),
            row("teacher", trained.teacher(), test),
            row("student", trained.student(), test),
            row("distilled student", trained.distilled(), test)));
  }

  private Distiller distiller() {
    return settings
        .objective()
        .distiller(questions.encoding(), settings.temperature(), settings.weight());
  }

  private static ResultRow row(String model, TrainingResult result, EvaluationSet test) {
    return ResultRow.of(model, result, evaluate(result.graph(), test));
  }

  private Metrics majority(Examples training, EvaluationSet test) {
    LabelColumn annotated =
        (LabelColumn) training.column(Examples.labelInput(DictionaryQuestions.ANNOTATED));
    return GroupMajorityBaseline.of(annotated, types(Partition.TRAINING)).evaluate(test);
  }

  private EvaluationSet evaluationSet(Partition partition) {
    return evaluationSet(questions, partition);
  }

  private ExampleGroups types(Partition partition) {
    return types(questions, partition);
  }

  /** The questions of a partition, to judge a network on. */
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

  /** Returns the metrics of a network. */
  public static Metrics evaluate(ComputationGraph graph, EvaluationSet set) {
    return new Evaluator(graph, ANSWER, set, BATCH).evaluate();
  }
}
