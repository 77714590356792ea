package org.distill4j.runtime.kernel.blas;

/**
 * Thrown if a system property asks for a library, a device or kernels that are unknown or not
 * available on this machine. The message names the property and the remedy.
 */
public final class BackendException extends IllegalStateException {

  private static final long serialVersionUID = 1;

  /** Creates an exception. */
  public BackendException(String message) {
    super(message);
  }

  /** Creates an exception with a cause. */
  public BackendException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Returns the exception for an unknown value of a system property. */
  public static BackendException unknown(
      String kind, String value, String property, String available) {
    return new BackendException(
        "Unknown %s '%s' in the system property %s. Available: %s."
            .formatted(kind, value, property, available));
  }
}
