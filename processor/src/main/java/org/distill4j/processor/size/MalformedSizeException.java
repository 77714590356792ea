package org.distill4j.processor.size;

/** Thrown if a text is not a size expression; the message gives the reason. */
public final class MalformedSizeException extends Exception {

  private static final long serialVersionUID = 1;

  MalformedSizeException(String message) {
    super(message);
  }
}
