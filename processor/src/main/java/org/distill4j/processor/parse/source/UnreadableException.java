package org.distill4j.processor.parse.source;

/**
 * Thrown if an annotation value does not have its declared type, or is missing. The compiler
 * reports such values itself, and {@link Unresolved} finds them before a spec is read.
 */
public final class UnreadableException extends IllegalStateException {

  private static final long serialVersionUID = 1;

  public UnreadableException(String message) {
    super(message);
  }
}
