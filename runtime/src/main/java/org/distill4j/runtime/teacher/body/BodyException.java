package org.distill4j.runtime.teacher.body;

/**
 * Thrown if the body of an external teacher does not fit its declaration or the data. The message
 * is one line that names the body, the value and a remedy.
 */
public final class BodyException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  /**
   * Creates an exception.
   *
   * @param body the body, such as the name of its file
   * @param problem the problem, with the name of the value
   * @param remedy the action that solves it
   */
  public BodyException(String body, String problem, String remedy) {
    this(body, problem, remedy, null);
  }

  /** Creates an exception with a cause. */
  public BodyException(String body, String problem, String remedy, Throwable cause) {
    super("%s: %s; %s".formatted(body, problem, remedy).replaceAll("\\p{Cntrl}+", " "), cause);
  }
}
