package org.distill4j.runtime.training;

import java.nio.file.Path;
import java.util.Optional;
import org.distill4j.runtime.teacher.RecordedSignals;
import org.distill4j.runtime.teacher.RecordingListener;

/** A listener for the progress of a run. All methods do nothing by default. */
public interface TrainingListener extends RecordingListener {

  /** Returns a listener that does nothing. */
  static TrainingListener silent() {
    return new TrainingListener() {};
  }

  /**
   * Called when a phase of a run begins.
   *
   * @param phase the current phase: "teacher", "student", "distilled student"
   */
  default void phaseStarted(String phase) {}

  /**
   * Called before the first step of a training.
   *
   * @param network the name of the network
   * @param parameters the number of its parameters
   * @param epochs the maximum number of epochs
   * @param steps the number of steps of each epoch
   */
  default void trainingStarted(String network, long parameters, int epochs, int steps) {}

  /**
   * Called before the first step of a training that goes on from a checkpoint.
   *
   * @param place the place in the training in words
   * @param checkpoint the file
   */
  default void resumed(String place, Path checkpoint) {}

  /**
   * Called when a checkpoint has been saved.
   *
   * @param checkpoint the file
   * @param seconds the time that it took
   */
  default void checkpointSaved(Path checkpoint, double seconds) {}

  /**
   * Called after each step.
   *
   * @param epoch the number of the epoch, from 1
   * @param step the number of the step in the epoch, from 1
   * @param loss the weighted sum of the losses for its batch
   */
  default void stepEnded(int epoch, int step, double loss) {}

  /**
   * Called after each step with its losses and the network. By default, calls {@link
   * #stepEnded(int, int, double)}.
   */
  default void stepEnded(TrainingStep step) {
    stepEnded(step.epoch(), step.step(), step.total());
  }

  /**
   * Called when a training goes on, but its result is probably useless.
   *
   * @param warning the problem, its place and what to try
   */
  @Override
  default void warned(String warning) {}

  /** Called after each epoch and its validation. */
  default void epochEnded(Epoch epoch) {}

  /** Called after the last epoch. */
  default void trainingEnded(TrainingResult result) {}

  /**
   * Called before the first training of a run that records signals of teachers.
   *
   * @param bytes their expected size
   * @param folder the folder that they will lie in; empty for the memory
   */
  default void signalsExpected(long bytes, Optional<Path> folder) {}

  /** Called when the signals of a teacher have been recorded. */
  default void signalsRecorded(RecordedSignals signals) {}

  @Override
  default void recorded(int done, int total) {}
}
