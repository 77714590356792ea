package org.distill4j.runtime.training;

import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.teacher.RecordedSignals;
import org.distill4j.runtime.teacher.SignalRecorder;

/**
 * A whole distillation: the teacher is trained, its signals are recorded, and the student is
 * trained twice from the same initial parameters, alone and distilled.
 *
 * <pre>{@code
 * DistillationResult result =
 *     new DistillationRun(distiller, examples, Optional.of(validation), teacher, student, listener)
 *         .run();
 * ModelFile.save(distiller.student(), result.distilled().graph(), file);
 * }</pre>
 *
 * <p>Each part can be run by itself as well, for instance to distil from a teacher that is loaded
 * from a file.
 */
public final class DistillationRun {

  private final Distiller distiller;
  private final Examples examples;
  private final Optional<Validation> validation;
  private final TrainingSettings teacherSettings;
  private final TrainingSettings studentSettings;
  private final TrainingListener listener;

  /**
   * A run that has not begun.
   *
   * @param distiller what is distilled
   * @param examples the inputs of both networks and the labels
   * @param validation what decides how long each network is trained
   * @param teacherSettings how the teacher is trained, its seed included
   * @param studentSettings how the student is trained, both alone and distilled
   */
  public DistillationRun(
      Distiller distiller,
      Examples examples,
      Optional<Validation> validation,
      TrainingSettings teacherSettings,
      TrainingSettings studentSettings,
      TrainingListener listener) {
    this.distiller = distiller;
    this.examples = examples;
    this.validation = validation;
    this.teacherSettings = teacherSettings;
    this.studentSettings = studentSettings;
    this.listener = listener;
  }

  /**
   * Runs all parts.
   *
   * @throws IllegalArgumentException if the examples or the validation lack an input or label of
   *     any part, or a network the node to be judged; this is checked before the first part begins
   * @throws TrainingException if a loss or the gradient is no longer a finite number
   */
  public DistillationResult run() {
    requireReady(distiller.teacherTraining(teacherSettings.seed()));
    requireReady(distiller.distillation(studentSettings.seed()));
    TrainingResult teacher = trainTeacher();
    TrainingResult student = trainStudent();
    RecordedSignals signals = record(teacher.graph());
    return new DistillationResult(
        distiller.name(),
        teacher,
        student,
        trainDistilled(signals),
        signals.bytes(),
        signals.seconds());
  }

  private void requireReady(TrainingGraph training) {
    training.configuration().getNetworkInputs().stream()
        .filter(input -> !input.startsWith(TrainingGraph.teacherInput("")))
        .forEach(examples::column);
    validation.ifPresent(it -> it.requireFit(training));
  }

  /** Trains the teacher with the individual losses. */
  public TrainingResult trainTeacher() {
    listener.stageStarted("teacher");
    return new Trainer(teacherSettings, listener)
        .train(distiller.teacherTraining(teacherSettings.seed()), examples, validation);
  }

  /** Trains the student with the individual losses. */
  public TrainingResult trainStudent() {
    listener.stageStarted("student");
    return new Trainer(studentSettings, listener)
        .train(distiller.studentTraining(studentSettings.seed()), examples, validation);
  }

  /**
   * Runs a teacher over the examples and keeps what the losses read of it.
   *
   * @param teacher the trained teacher alone
   */
  public RecordedSignals record(ComputationGraph teacher) {
    listener.stageStarted("teacher signals");
    RecordedSignals signals =
        new SignalRecorder(teacher, distiller.signals(), teacherSettings.batchSize())
            .record(examples, listener);
    listener.signalsRecorded(signals);
    return signals;
  }

  /**
   * Trains the student with all losses.
   *
   * @param signals what the teacher gave for the examples
   */
  public TrainingResult trainDistilled(RecordedSignals signals) {
    listener.stageStarted("distilled student");
    return new Trainer(studentSettings, listener)
        .train(
            distiller.distillation(studentSettings.seed()),
            examples.with(signals.columns()),
            validation);
  }
}
