package org.distill4j.processor.signature;

/** A text is no signature; the message says why, to be put behind "because". */
public final class MalformedSignatureException extends Exception {

  private static final long serialVersionUID = 1;

  MalformedSignatureException(String message) {
    super(message);
  }

  MalformedSignatureException(String message, Throwable cause) {
    super(message, cause);
  }
}
