package org.distill4j.processor.signature;

/** Thrown if a text is not a signature; the message gives the reason. */
public final class MalformedSignatureException extends Exception {

  private static final long serialVersionUID = 1;

  MalformedSignatureException(String message) {
    super(message);
  }

  MalformedSignatureException(String message, Throwable cause) {
    super(message, cause);
  }
}
