package org.distill4j.runtime.stock;

/** Thrown if no layer of DL4J computes the same as a node; the message names both. */
public final class NotStockException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Creates an exception with a message for the user. */
  public NotStockException(String message) {
    super(message);
  }
}
