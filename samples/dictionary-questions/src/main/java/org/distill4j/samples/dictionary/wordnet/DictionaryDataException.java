package org.distill4j.samples.dictionary.wordnet;

/** Thrown if the database is missing or damaged. The message states the location and the remedy. */
public final class DictionaryDataException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates an exception whose message states the problem, its location and the remedy. */
  public DictionaryDataException(String message) {
    super(message);
  }

  /** Creates an exception whose message states the problem, its location and the remedy. */
  public DictionaryDataException(String message, Throwable cause) {
    super(message, cause);
  }
}
