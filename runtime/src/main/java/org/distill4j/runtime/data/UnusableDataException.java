package org.distill4j.runtime.data;

/**
 * Data that are valid, but cannot be trained or evaluated on: they have no example left, or do not
 * fit the network. The message gives the problem and a remedy.
 */
public final class UnusableDataException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  /** Creates an exception. */
  public UnusableDataException(String message) {
    super(message);
  }

  /** Creates an exception with a cause. */
  public UnusableDataException(String message, Throwable cause) {
    super(message, cause);
  }
}
