package org.distill4j.runtime.training;

/** A failed training. The message gives the problem, its place, and a remedy. */
public final class TrainingException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String problem;

  /**
   * Creates an exception.
   *
   * @param problem the problem and its place
   * @param remedy the settings to change, by their names in {@link TrainingSettings}
   */
  public TrainingException(String problem, String remedy) {
    super(problem + "; " + remedy);
    this.problem = problem;
  }

  /** Returns the problem without the remedy, which has other names on a command line. */
  public String problem() {
    return problem;
  }
}
