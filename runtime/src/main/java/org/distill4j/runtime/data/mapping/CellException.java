package org.distill4j.runtime.data.mapping;

/** A value that a format cannot read. The table adds the file, the record and the column. */
public final class CellException extends Exception {

  private static final long serialVersionUID = 1;

  private final String remedy;
  private final String column;

  /**
   * Creates an exception.
   *
   * @param problem the problem: "'two' is no number"
   * @param remedy the action that solves it
   */
  public CellException(String problem, String remedy) {
    this(problem, remedy, "");
  }

  private CellException(String problem, String remedy, String column) {
    super(problem);
    this.remedy = remedy;
    this.column = column;
  }

  /** Returns the same problem in one of several columns. */
  public CellException in(String ofColumn) {
    return new CellException(getMessage(), remedy, ofColumn);
  }

  /** Returns the column of the problem; empty if it is in all of them. */
  String column() {
    return column;
  }

  /** Returns the action that solves the problem. */
  public String remedy() {
    return remedy;
  }
}
