package org.distill4j.runtime.onnx;

/** Thrown if a network cannot be expressed in ONNX; the message names the node and the reason. */
public final class NotExportableException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Creates an exception with a message for the user. */
  public NotExportableException(String message) {
    super(message);
  }
}
