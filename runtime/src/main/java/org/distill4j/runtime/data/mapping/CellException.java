package org.distill4j.runtime.data.mapping;

/** A value that a format cannot read. The table adds the file, the record and the column. */
public final class CellException extends Exception {

  private static final long serialVersionUID = 1;

  private final String remedy;

  /**
   * Creates an exception.
   *
   * @param problem the problem: "'two' is no number"
   * @param remedy the action that solves it
   */
  public CellException(String problem, String remedy) {
    super(problem);
    this.remedy = remedy;
  }

  /** Returns the action that solves the problem. */
  public String remedy() {
    return remedy;
  }
}
