package org.distill4j.samples.multimodal.experiment;

import java.io.IOException;
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
import org.distill4j.samples.multimodal.SizedDistillationDistiller;
import org.distill4j.samples.multimodal.SizedTeacherGraph;
import org.distill4j.samples.video.VideoData;

/**
 * Teacher, student and distilled student on one data set. All epochs are trained and the last one
 * counts: nothing is chosen or stopped by the questions that the networks are judged by.
 */
final class MultimodalExperiment {

  private final VideoData data;
  private final Examples held;
  private final MultimodalSettings settings;
  private final TrainingListener listener;

  MultimodalExperiment(VideoData data, MultimodalSettings settings, TrainingListener listener)
      throws IOException {
    this.data = data;
    this.held = data.heldWithLosses();
    this.settings = settings;
    this.listener = listener;
  }

  /** Teacher, student and losses for some strengths. */
  private Distiller distiller(Strengths strengths) {
    Sizes sizes = settings.sizes();
    return SizedDistillationDistiller.builder()
        .width(sizes.width())
        .pooled(sizes.pooled())
        .wordSize(sizes.wordSize())
        .channels(channels())
        .vocabulary(data.encoder().words().size())
        .answers(data.encoder().answers().size())
        .appearanceTemperature(strengths.appearanceTemperature())
        .appearanceWeight(strengths.appearanceWeight())
        .motionTemperature(strengths.motionTemperature())
        .motionWeight(strengths.motionWeight())
        .build();
  }

  private int channels() {
    int appearance = data.encoder().streams().get(SizedTeacherGraph.APPEARANCE_FEATURES).features();
    int motion = data.encoder().streams().get(SizedTeacherGraph.MOTION_FEATURES).features();
    if (appearance != motion) {
      throw new IllegalArgumentException(
          ("appearance has %d features and motion %d; the network needs as many of both: project"
                  + " one of them before, or change the spec")
              .formatted(appearance, motion));
    }
    return appearance;
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
    listener.stageStarted(model.title() + ", seed " + seed);
    return trainer(seed).watching(held).train(training, data.examples(), Optional.empty());
  }

  private Trainer trainer(long seed) {
    TrainingSettings training = settings.training().toBuilder().seed(seed).build();
    return new Trainer(training, listener);
  }

  /** A student that a trained teacher teaches. */
  TrainingResult distilled(long seed, Strengths strengths, Taught taught) {
    listener.stageStarted(Model.DISTILLED_STUDENT.title() + ", seed " + seed);
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
    listener.stageStarted("teacher signals");
    return new Taught(withSignals(teacher, data.examples()), withSignals(teacher, held));
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
