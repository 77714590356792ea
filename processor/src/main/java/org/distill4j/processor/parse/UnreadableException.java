package org.distill4j.processor.parse;

/**
 * An annotation holds a value of a type that it does not declare. Javac says so itself, so whoever
 * catches this has nothing to add.
 */
public final class UnreadableException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnreadableException(String message) {
    super(message);
  }
}
