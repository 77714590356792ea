package org.distill4j.samples.multimodal.experiment;

import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.teacher.RecordedSignals;
import org.distill4j.runtime.teacher.SignalRecorder;
import org.distill4j.runtime.training.Trainer;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingResult;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.samples.video.QuestionData;

/**
 * Teacher, student and distilled student on one data set. All epochs are trained and the last one
 * counts: nothing is chosen or stopped by the questions that the networks are judged by.
 */
final class MultimodalExperiment {

  private final QuestionData questions;
  private final Networks networks;
  private final MultimodalSettings settings;
  private final TrainingListener listener;

  MultimodalExperiment(
      MultimodalData data, MultimodalSettings settings, TrainingListener listener) {
    this.questions = data.questions();
    this.networks = data.networks();
    this.settings = settings;
    this.listener = listener;
  }

  /** Teacher, student and losses for some strengths. */
  private Distiller distiller(Strengths strengths) {
    return networks.distiller(settings.sizes(), strengths);
  }

  /** What a teacher's file is expected to hold. */
  NetworkGraph teacherNetwork() {
    return distiller(settings.strengths()).teacher();
  }

  TrainingResult teacher(long seed) {
    return train(Model.TEACHER, distiller(settings.strengths()).teacherTraining(seed), seed);
  }

  TrainingResult student(long seed) {
    return train(Model.STUDENT, distiller(settings.strengths()).studentTraining(seed), seed);
  }

  private TrainingResult train(Model model, TrainingGraph training, long seed) {
    listener.phaseStarted(model.title() + ", seed " + seed);
    return trainer(seed)
        .watching(questions.watched())
        .train(training, questions.examples(), Optional.empty());
  }

  private Trainer trainer(long seed) {
    TrainingSettings training = settings.training().toBuilder().seed(seed).build();
    return new Trainer(training, listener);
  }

  /** A student that a trained teacher teaches. */
  TrainingResult distilled(long seed, Strengths strengths, Taught taught) {
    listener.phaseStarted(Model.DISTILLED_STUDENT.title() + ", seed " + seed);
    return trainer(seed)
        .watching(taught.held())
        .train(distiller(strengths).distillation(seed), taught.training(), Optional.empty());
  }

  /**
   * Questions with what a teacher gave for them.
   *
   * @param training the training questions
   * @param held the validation questions that have losses
   */
  record Taught(Examples training, Examples held) {}

  /** Runs a trained teacher over all questions. */
  Taught taught(ComputationGraph teacher) {
    listener.phaseStarted("teacher signals");
    return new Taught(
        withSignals(teacher, questions.examples()), withSignals(teacher, questions.watched()));
  }

  private Examples withSignals(ComputationGraph teacher, Examples examples) {
    RecordedSignals signals =
        new SignalRecorder(
                teacher, distiller(settings.strengths()).signals(), settings.training().batchSize())
            .record(examples, listener);
    listener.signalsRecorded(signals);
    return examples.with(signals.columns());
  }
}
