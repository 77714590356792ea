package org.distill4j.runtime.teacher;

/** Thrown if signals of a teacher do not fit into the memory of the JVM. */
public final class RecordingException extends IllegalStateException {

  private static final long serialVersionUID = 1;

  /** Creates an exception with its message. */
  RecordingException(String message) {
    super(message);
  }
}
