package org.distill4j.processor.diagnostic;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/** Reports problems to the compiler, at their exact place. */
public final class Reporter {

  /** The warnings that a spec suppresses as a whole. */
  private static final List<String> ALL = List.of("all", "distill4j");

  private final Messager messager;
  private final Optional<RepeatedAnnotations> repeated;

  /** Creates a reporter for a compilation. */
  public Reporter(ProcessingEnvironment environment) {
    this.messager = environment.getMessager();
    this.repeated = RepeatedAnnotations.of(environment);
  }

  /**
   * Reports all problems in order, except suppressed warnings.
   *
   * @param reported the problems reported before, which are not repeated; the new ones are added
   */
  public void report(Problems problems, Set<Problem> reported) {
    problems.all().stream()
        .filter(it -> !isSuppressed(it) && reported.add(it))
        .forEach(this::report);
  }

  private static boolean isSuppressed(Problem problem) {
    if (problem.id().isError()) {
      return false;
    }
    for (Element e = problem.place().element(); e != null; e = e.getEnclosingElement()) {
      SuppressWarnings suppressed = e.getAnnotation(SuppressWarnings.class);
      if (suppressed != null
          && List.of(suppressed.value()).stream()
              .anyMatch(it -> ALL.contains(it) || it.equals(problem.id().suppressedBy()))) {
        return true;
      }
    }
    return false;
  }

  private void report(Problem problem) {
    Place place = problem.place();
    Diagnostic.Kind kind = problem.id().isError() ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
    if (repeated.filter(it -> it.report(kind, problem.message(), place)).isPresent()) {
      return;
    }
    if (place.value() != null) {
      messager.printMessage(
          kind, problem.message(), place.element(), place.annotation(), place.value());
    } else if (place.annotation() != null) {
      messager.printMessage(kind, problem.message(), place.element(), place.annotation());
    } else {
      messager.printMessage(kind, problem.message(), place.element());
    }
  }
}
