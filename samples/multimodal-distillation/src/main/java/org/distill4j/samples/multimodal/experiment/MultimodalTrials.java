package org.distill4j.samples.multimodal.experiment;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.distill4j.experiment.Study;
import org.distill4j.experiment.run.RunSettings;
import org.distill4j.experiment.run.SeedOffsets;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.samples.multimodal.SizedTeacherGraph;

/**
 * The three networks as trials of a study. Student and distilled student start from the same random
 * parameters.
 *
 * @param data the questions
 * @param settings sizes, distillation and training
 */
public record MultimodalTrials(MultimodalData data, MultimodalSettings settings) {

  /** The seeds of teacher and student are those of the run. */
  private static final SeedOffsets EQUAL_SEEDS = new SeedOffsets(0, 1);

  /** Returns a study on the questions. */
  public Study study() {
    int batchSize = settings.training().batchSize();
    return Study.of(data.study())
        .withSettings(
            RunSettings.DEFAULT
                .withBatchSizes(batchSize, batchSize)
                .withNode(SizedTeacherGraph.ANSWER)
                .withSeedOffsets(EQUAL_SEEDS));
  }

  /** Returns the trials of teacher, student and distilled student. */
  public List<Trial> all() {
    return List.of(
        teacher(), student(), distilled(Model.DISTILLED_STUDENT.title(), settings.distillation()));
  }

  /** Returns the trials of systems, each at a learning rate of its own. */
  public List<Trial> of(List<VideoSystem> systems, ToDoubleFunction<VideoSystem> learningRate) {
    return systems.stream()
        .map(system -> system.trial(at(learningRate.applyAsDouble(system))))
        .toList();
  }

  /** Returns the same networks with another learning rate. */
  public MultimodalTrials at(double learningRate) {
    return new MultimodalTrials(
        data, settings.with(settings.training().toBuilder().learningRate(learningRate).build()));
  }

  /** Returns a trial of the teacher. */
  Trial teacher() {
    return sized(Trial.teacher(Model.TEACHER.title(), data.distillation(), settings.training()));
  }

  /** Returns the trial of the student alone. */
  Trial student() {
    return sized(Trial.student(Model.STUDENT.title(), data.distillation(), settings.training()));
  }

  /** Returns a trial of the distilled student. */
  Trial distilled(String title, StreamDistillation distillation) {
    return sized(Trial.distilled(title, data.distillation(), settings.training()))
        .withAll(distillation.hyperparameters());
  }

  private Trial sized(Trial trial) {
    return trial.withDimensions(settings.sizes().dimensions());
  }
}
