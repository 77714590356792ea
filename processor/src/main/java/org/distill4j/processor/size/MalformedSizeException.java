package org.distill4j.processor.size;

/** Thrown if a text is not a size expression or not built of them; the message gives the reason. */
public final class MalformedSizeException extends Exception {

  private static final long serialVersionUID = 1;

  /** Creates the exception with the reason, which follows a colon in messages. */
  public MalformedSizeException(String message) {
    super(message);
  }
}
