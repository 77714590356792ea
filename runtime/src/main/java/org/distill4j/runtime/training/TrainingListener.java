package org.distill4j.runtime.training;

import org.distill4j.runtime.teacher.RecordedSignals;
import org.distill4j.runtime.teacher.RecordingListener;

/** Hears how far a run is. Every method does nothing unless it is overridden. */
public interface TrainingListener extends RecordingListener {

  /** A listener that does nothing. */
  static TrainingListener silent() {
    return new TrainingListener() {};
  }

  /**
   * Called when a phase of a run begins.
   *
   * @param phase what is being trained now: "teacher", "student", "distilled student"
   */
  default void phaseStarted(String phase) {}

  /**
   * Called before the first step of a training.
   *
   * @param network the name of the network
   * @param parameters how many it has
   * @param epochs how many epochs there will be at most
   * @param steps the steps of each epoch
   */
  default void trainingStarted(String network, long parameters, int epochs, int steps) {}

  /**
   * Called after each step.
   *
   * @param epoch the number of the epoch, from 1
   * @param step the number of the step in the epoch, from 1
   * @param loss the weighted sum of the losses for its batch
   */
  default void stepEnded(int epoch, int step, double loss) {}

  /** Called after each epoch and its validation. */
  default void epochEnded(Epoch epoch) {}

  /** Called after the last epoch. */
  default void trainingEnded(TrainingResult result) {}

  /** Called when a teacher's signals are recorded. */
  default void signalsRecorded(RecordedSignals signals) {}

  @Override
  default void recorded(int done, int total) {}
}
