package org.distill4j.processor.size;

/**
 * Thrown if a quotient has no normal form: the divisor is zero or a sum of several unknown sizes.
 */
public final class IndivisibleException extends RuntimeException {

  private static final long serialVersionUID = 1;

  IndivisibleException(String message) {
    super(message);
  }
}
