package org.distill4j.experiment.spec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.distill4j.experiment.Study;
import org.distill4j.experiment.data.StudyData;
import org.distill4j.experiment.run.RunSettings;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.runtime.data.ClassWeights;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.UnusableDataException;
import org.distill4j.runtime.data.mapping.ColumnMapping;
import org.distill4j.runtime.data.mapping.HoldOut;
import org.distill4j.runtime.data.mapping.NodeFormat;
import org.distill4j.runtime.data.mapping.TableDivision;
import org.distill4j.runtime.data.mapping.TableEncoding;
import org.distill4j.runtime.data.table.Table;
import org.distill4j.runtime.evaluation.EvaluationSet;
import org.distill4j.runtime.evaluation.Metric;
import org.distill4j.runtime.evaluation.StandardMetrics;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.teacher.body.ExternalGraph;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.runtime.training.Validation;

/**
 * A study of a spec on tables. A distillation gives the trials "teacher", "student" and "distilled
 * student" as far as it has losses for them, a network alone the trial "network".
 *
 * <pre>{@code
 * try (SpecLoader loader = SpecLoader.open(List.of(Path.of("target/classes")))) {
 *   SpecTask task = SpecTask.of(loader, "MyDistillation", Optional.empty());
 *   TableStudy tables =
 *       TableStudy.read(task, mapping, Tables.of(train), Tables.of(held), Optional.empty(), Map.of());
 *   Results results = tables.study(settings).withSeeds(seeds).run(tables.trials(settings));
 * }
 * }</pre>
 *
 * @param task the spec
 * @param encoding all that was learnt from the training table
 * @param data the data, on which the trials are evaluated
 */
public record TableStudy(SpecTask task, TableEncoding encoding, StudyData data) {

  /** The title of the trial of a student without a teacher. */
  public static final String STUDENT = "student";

  private static final String TEACHER = "teacher";
  private static final String DISTILLED = "distilled student";
  private static final String NETWORK = "network";

  /**
   * Reads the data of a spec.
   *
   * @param validation the held-out examples. Without a test they are evaluated, and choose nothing
   * @param test the examples that are evaluated; the validation then chooses the best epoch
   * @param dimensions the dimensions that do not follow from the data
   * @throws IOException if the mapping does not fit the spec or a table, or a value cannot be read;
   *     the message names file, record and remedy
   */
  public static TableStudy read(
      SpecTask task,
      ColumnMapping mapping,
      Table training,
      Table validation,
      Optional<Table> test,
      Map<String, Integer> dimensions)
      throws IOException {
    TableEncoding encoding =
        TableEncoding.learn(task.slots(), task.slots(), mapping, training, dimensions);
    return of(task, encoding, encoding.read(training), validation, test);
  }

  /**
   * Reads the data of a spec, and holds out a part of the training table.
   *
   * @param holdOut the part that is held out, as the validation of the other method
   * @throws IOException as {@link #read(SpecTask, ColumnMapping, Table, Table, Optional, Map)}, or
   *     if there is nothing to hold out
   */
  public static TableStudy read(
      SpecTask task,
      ColumnMapping mapping,
      Table training,
      HoldOut holdOut,
      Optional<Table> test,
      Map<String, Integer> dimensions)
      throws IOException {
    TableDivision division = holdOut.divide(task.slots(), task.label(), mapping, training);
    return read(task, mapping, division.training(), division.heldOut(), test, dimensions)
        .dividedBy(division);
  }

  /** Returns the same study, whose description says how its training table was divided. */
  public TableStudy dividedBy(TableDivision division) {
    String text = "%s; %s".formatted(data.description(), division);
    return new TableStudy(task, encoding, data.withDescription(text));
  }

  /**
   * Returns the study of training examples that are read already.
   *
   * @param training the training examples, in memory or in a file
   * @throws IOException as {@link #read(SpecTask, ColumnMapping, Table, Table, Optional, Map)}
   */
  public static TableStudy of(
      SpecTask task,
      TableEncoding encoding,
      Examples training,
      Table validation,
      Optional<Table> test)
      throws IOException {
    EvaluationSet held = evaluated(task, encoding, validation);
    EvaluationSet last = test.isPresent() ? evaluated(task, encoding, test.get()) : held;
    StudyData data =
        StudyData.of(training, last, encoding.dimensions())
            .withBodies(task.bodies())
            .describedBy(description -> SavedTask.describe(description, task, encoding))
            .withTexts(
                new RecordTexts(test.orElse(validation), encoding, last.examples().size()),
                encoding.format(task.label().name()).map(NodeFormat::names).orElse(List.of()));
    return new TableStudy(
        task,
        encoding,
        test.isPresent() ? data.withValidation(new Validation(held, task.node())) : data);
  }

  /**
   * Returns the same study in which all classes of the evaluated label count equally.
   *
   * @throws IllegalArgumentException if the labels are no classes of examples, or are on disk
   */
  public TableStudy balanced() {
    Examples training = data.training();
    if (!(training.column(task.label().graphInput()) instanceof LabelColumn labels)) {
      throw new UnusableDataException(
          "Only classes of examples in memory can be balanced, not %s; leave it out, or add weights"
              .formatted(task.label().inWords()));
    }
    double[] weights = ClassWeights.balanced(labels);
    training
        .weights()
        .ifPresent(given -> Arrays.setAll(weights, example -> weights[example] * given[example]));
    return new TableStudy(task, encoding, data.withTraining(training.weighted(weights)));
  }

  private static EvaluationSet evaluated(SpecTask task, TableEncoding encoding, Table table)
      throws IOException {
    Examples examples = encoding.readEvaluated(table, task.label().name());
    Column answers = examples.column(task.label().graphInput());
    LabelCheck.require(answers, task.label(), table);
    return EvaluationSet.of(examples, answers);
  }

  /** Returns the main metric: the first of the standard ones. */
  public Metric metric() {
    return StandardMetrics.of(data.evaluation().answers()).get(0);
  }

  /**
   * Returns training settings with the metric of the task, which choose the best epoch only if
   * there is a validation.
   */
  public TrainingSettings settings(TrainingSettings given) {
    return given.toBuilder()
        .metric(metric())
        .patience(data.validation().isPresent() ? given.earlyStopping().patience() : 0)
        .build();
  }

  /** Returns the study, with seed 1, which keeps nothing. */
  public Study study() {
    return Study.of(data)
        .withSettings(RunSettings.DEFAULT.withMetric(metric()).withNode(task.node()));
  }

  /**
   * Returns the trials.
   *
   * @param training the settings of every training
   * @param hyperparameters the hyperparameters that differ from the spec, by name
   * @param teacherDimensions the dimensions in which the teachers differ, by name
   */
  public List<Trial> trials(
      TrainingSettings training,
      Map<String, Double> hyperparameters,
      Map<String, Integer> teacherDimensions) {
    TrainingSettings own = settings(training);
    if (!task.isDistillation()) {
      return List.of(Trial.student(NETWORK, task.distillation(), own));
    }
    Distiller distiller = task.distillation().distiller(data.dimensions(), hyperparameters);
    List<Trial> trials = new ArrayList<>();
    boolean average = distiller.movingAverageDecay().isPresent();
    var first = distiller.teachers().get(0);
    if (!average && !(first.network() instanceof ExternalGraph) && !first.losses().isEmpty()) {
      trials.add(Trial.teacher(TEACHER, task.distillation(), own));
    }
    if (distiller.trainsStudentAlone()) {
      trials.add(Trial.student(STUDENT, task.distillation(), own));
    }
    trials.add(Trial.distilled(DISTILLED, task.distillation(), own));
    return trials.stream()
        .map(trial -> trial.withAll(hyperparameters).withTeacherDimensions(teacherDimensions))
        .toList();
  }

  /** Returns the sizes that follow from the data in one line. */
  public String sizes() {
    StringBuilder text = new StringBuilder();
    data.dimensions()
        .forEach(
            (name, size) ->
                text.append(text.isEmpty() ? "" : ", ")
                    .append(String.format(Locale.ROOT, "%s = %,d", name, size)));
    return text.toString();
  }
}
