package org.distill4j.processor.diagnostic;

import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** Reports problems to javac, at their exact place. */
public final class Reporter {

  private final Messager messager;

  /** Creates a reporter for the messager of a compilation. */
  public Reporter(Messager messager) {
    this.messager = messager;
  }

  /** Reports all problems in order. */
  public void report(Problems problems) {
    problems.all().forEach(this::report);
  }

  private void report(Problem problem) {
    Place place = problem.place();
    if (place.value() != null) {
      messager.printMessage(
          Diagnostic.Kind.ERROR,
          problem.message(),
          place.element(),
          place.annotation(),
          place.value());
    } else if (place.annotation() != null) {
      messager.printMessage(
          Diagnostic.Kind.ERROR, problem.message(), place.element(), place.annotation());
    } else {
      messager.printMessage(Diagnostic.Kind.ERROR, problem.message(), place.element());
    }
  }
}
