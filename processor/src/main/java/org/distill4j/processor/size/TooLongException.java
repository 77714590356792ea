package org.distill4j.processor.size;

/** Thrown if a size has too many terms when it is multiplied out. */
public final class TooLongException extends RuntimeException {

  private static final long serialVersionUID = 1;

  TooLongException(String message) {
    super(message);
  }
}
