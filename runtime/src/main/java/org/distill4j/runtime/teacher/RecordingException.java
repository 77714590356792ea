package org.distill4j.runtime.teacher;

/** Thrown if signals of a teacher do not fit into the memory of the JVM, or on the disk. */
public final class RecordingException extends IllegalStateException {

  private static final long serialVersionUID = 1;

  /** Creates an exception with its message. */
  public RecordingException(String message) {
    super(message);
  }

  /** Creates an exception with its cause. */
  public RecordingException(String message, Throwable cause) {
    super(message, cause);
  }
}
