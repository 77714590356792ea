package org.distill4j.parquet;

/** A column of a type that is no text, number, truth value, list or group. */
final class UnsupportedTypeException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String remedy;

  UnsupportedTypeException(String problem, String remedy) {
    super(problem);
    this.remedy = remedy;
  }

  String remedy() {
    return remedy;
  }
}
