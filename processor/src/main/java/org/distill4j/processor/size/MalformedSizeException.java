package org.distill4j.processor.size;

/** A text is no size expression; the message says why, to be put behind "because". */
public final class MalformedSizeException extends Exception {

  private static final long serialVersionUID = 1;

  MalformedSizeException(String message) {
    super(message);
  }
}
