package org.distill4j.processor.diagnostic;

import java.util.ArrayList;
import java.util.List;

/** The problems found by a phase, which reports all that it can and does not stop at the first. */
public final class Problems {

  private final List<Problem> found = new ArrayList<>();
  private boolean brokenElsewhere;

  /** Adds a problem; the arguments are inserted into the catalogue's text. */
  public void add(DiagnosticId id, Place place, Object... arguments) {
    found.add(new Problem(id, place, id.message(arguments)));
  }

  /** Adds a problem. */
  public void add(Problem problem) {
    found.add(problem);
  }

  /** Adds the problems found elsewhere. */
  public void addAll(Problems others) {
    found.addAll(others.found);
    brokenElsewhere |= others.brokenElsewhere;
  }

  /** Marks a spec as unusable for a reason that is reported elsewhere. */
  public void brokenElsewhere() {
    brokenElsewhere = true;
  }

  /** Returns true if there are errors, here or elsewhere. */
  public boolean haveErrors() {
    return brokenElsewhere || found.stream().anyMatch(problem -> problem.id().isError());
  }

  /** Returns the errors, in order. */
  public List<Problem> errors() {
    return found.stream().filter(problem -> problem.id().isError()).toList();
  }

  /** Returns all problems, in order. */
  public List<Problem> all() {
    return List.copyOf(found);
  }
}
