package org.distill4j.runtime.training.checkpoint;

import java.nio.file.Path;

/** A training that was stopped on request, after a checkpoint. */
public final class TrainingStoppedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * Creates an exception.
   *
   * @param place the place in the training
   * @param checkpoint the file that it goes on from
   */
  public TrainingStoppedException(String place, Path checkpoint) {
    super("stopped on request %s; start again to go on from %s".formatted(place, checkpoint));
  }
}
