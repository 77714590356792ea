package org.distill4j.runtime.training;

/** A training that cannot go on: the message says what went wrong, where, and what to change. */
public final class TrainingException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** An exception with its message. */
  public TrainingException(String message) {
    super(message);
  }
}
