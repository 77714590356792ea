package org.distill4j.samples.dictionary.wordnet;

/** The database is missing or damaged. The message says where, and what to do. */
public final class DictionaryDataException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With what is wrong, where, and what to do. */
  public DictionaryDataException(String message) {
    super(message);
  }

  /** With what is wrong, where, and what to do, and what it was noticed by. */
  public DictionaryDataException(String message, Throwable cause) {
    super(message, cause);
  }
}
