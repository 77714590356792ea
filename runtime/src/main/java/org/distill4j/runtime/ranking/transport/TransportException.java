package org.distill4j.runtime.ranking.transport;

/**
 * Thrown if the uncertainties of a teacher are too great for the regularisation of an optimal
 * transport. The message gives the problem and a remedy.
 */
public final class TransportException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  /** Creates an exception with its message. */
  TransportException(String message) {
    super(message);
  }
}
