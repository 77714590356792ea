package org.distill4j.experiment;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distill4j.experiment.data.StudyData;
import org.distill4j.experiment.report.ResultRow;
import org.distill4j.experiment.run.RunSettings;
import org.distill4j.experiment.run.SeedOffsets;
import org.distill4j.experiment.run.TrainedTrial;
import org.distill4j.experiment.run.TrialRunner;
import org.distill4j.experiment.trial.Distillation;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.runtime.training.DistillationResult;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingSettings;

/**
 * The smallest study: a teacher, a student alone and a distilled student with one seed, and their
 * trained networks. Both students start from the same random parameters.
 *
 * @param teacher the only teacher
 * @param student the student alone
 * @param distilled the distilled student
 */
public record Comparison(TrainedTrial teacher, TrainedTrial student, TrainedTrial distilled) {

  private static final SeedOffsets EQUAL_SEEDS = new SeedOffsets(0, 1);

  /**
   * Trains and evaluates the networks.
   *
   * @param distillation a distillation with one teacher
   * @param hyperparameters the hyperparameters that differ from the spec, by name
   * @param teacher the training of the teacher, whose seed is that of all networks
   * @param student the training of the student, alone and distilled
   * @param evaluationBatchSize the batch size of the evaluation
   * @param finished receives each network as soon as it is trained and evaluated
   * @throws IllegalArgumentException if distillation and data do not fit together
   * @throws IOException if {@code finished} fails
   */
  public static Comparison run(
      StudyData data,
      Distillation distillation,
      Map<String, Double> hyperparameters,
      TrainingSettings teacher,
      TrainingSettings student,
      int evaluationBatchSize,
      TrainingListener listener,
      Finished finished)
      throws IOException {
    RunSettings settings =
        RunSettings.DEFAULT
            .withBatchSizes(teacher.batchSize(), evaluationBatchSize)
            .withSeedOffsets(EQUAL_SEEDS);
    TrialRunner runner =
        Study.of(data).withSettings(settings).withListener(listener).runner(0, teacher.seed());
    Trial trial =
        Trial.distilled("distilled student", distillation, student)
            .withAll(hyperparameters)
            .withIndividualTraining(teacher);
    runner.check(trial);
    listener.signalsExpected(runner.signalBytes(List.of(trial), new HashMap<>()), Optional.empty());
    return new Comparison(
        trained(
            Trial.teacher("teacher", distillation, teacher).withAll(hyperparameters),
            runner,
            finished),
        trained(
            Trial.student("student", distillation, student).withAll(hyperparameters),
            runner,
            finished),
        trained(trial, runner, finished));
  }

  private static TrainedTrial trained(Trial trial, TrialRunner runner, Finished finished)
      throws IOException {
    TrainedTrial trained = runner.train(trial);
    finished.accept(trained);
    return trained;
  }

  /** Receives what is finished, for instance to save it. */
  @FunctionalInterface
  public interface Finished {

    /** Ignores everything. */
    Finished NOTHING = trial -> {};

    /** Receives a trained and evaluated network. */
    void accept(TrainedTrial trial) throws IOException;
  }

  /** Returns the trained networks and the course of their trainings. */
  public DistillationResult training() {
    return new DistillationResult(
        distilled.run().dependsOn().get("distillation"),
        Map.of("", teacher.training()),
        student.training(),
        distilled.training(),
        distilled.signalBytes(),
        distilled.signalSeconds());
  }

  /** Returns a row of a table of results for each network. */
  public List<ResultRow> rows() {
    return List.of(row(teacher), row(student), row(distilled));
  }

  private static ResultRow row(TrainedTrial trial) {
    return ResultRow.of(trial.run().model(), trial.training(), trial.metrics());
  }
}
