package org.distill4j.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.distill4j.experiment.data.StudyData;
import org.distill4j.experiment.report.ResultRow;
import org.distill4j.experiment.run.RunSettings;
import org.distill4j.experiment.run.SeedOffsets;
import org.distill4j.experiment.run.TrainedTrial;
import org.distill4j.experiment.run.TrialRunner;
import org.distill4j.experiment.store.Run;
import org.distill4j.experiment.trial.Distillation;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.runtime.training.DistillationResult;
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
   * @param settings sets listener and folder of the study. With a folder, a comparison that was
   *     interrupted goes on: trainings that have ended are read
   * @param finished receives each network as soon as it is trained and evaluated
   * @throws IllegalArgumentException if distillation and data do not fit together
   * @throws IOException if a result cannot be kept, or {@code finished} fails
   */
  public static Comparison run(
      StudyData data,
      Distillation distillation,
      Map<String, Double> hyperparameters,
      TrainingSettings teacher,
      TrainingSettings student,
      int evaluationBatchSize,
      UnaryOperator<Study> settings,
      Finished finished)
      throws IOException {
    RunSettings shared =
        RunSettings.DEFAULT
            .withBatchSizes(teacher.batchSize(), evaluationBatchSize)
            .withSeedOffsets(EQUAL_SEEDS);
    Study study = settings.apply(Study.of(data).withSettings(shared));
    TrialRunner runner = study.runner(0, teacher.seed());
    runner.keepCheckpoints();
    List<Trial> trials =
        List.of(
            Trial.teacher("teacher", distillation, teacher).withAll(hyperparameters),
            Trial.student("student", distillation, student).withAll(hyperparameters),
            Trial.distilled("distilled student", distillation, student)
                .withAll(hyperparameters)
                .withIndividualTraining(teacher));
    runner.check(trials.get(2));
    study.tellSignals(trials);
    List<TrainedTrial> trained = new ArrayList<>();
    for (Trial trial : trials) {
      trained.add(runner.train(trial));
      finished.accept(trained.get(trained.size() - 1));
    }
    runner.deleteCheckpoints();
    List<Run> runs = trained.stream().map(TrainedTrial::run).toList();
    study.warn(new Results(data.groups(), shared.metric(), runs), trials);
    return new Comparison(trained.get(0), trained.get(1), trained.get(2));
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
