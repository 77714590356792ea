package org.distill4j.runtime.training;

/** A failed training. The message gives the problem, its place, and a remedy. */
public final class TrainingException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Creates an exception with its message. */
  public TrainingException(String message) {
    super(message);
  }
}
