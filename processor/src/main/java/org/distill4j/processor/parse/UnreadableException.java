package org.distill4j.processor.parse;

/**
 * Thrown if an annotation value does not have its declared type. Javac reports this itself, so no
 * further message is needed.
 */
public final class UnreadableException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnreadableException(String message) {
    super(message);
  }
}
