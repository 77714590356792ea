package org.distill4j.processor.diagnostic;

import java.util.ArrayList;
import java.util.List;

/** The problems that a stage finds. A stage reports all it can see and never stops at the first. */
public final class Problems {

  private final List<Problem> found = new ArrayList<>();
  private boolean brokenElsewhere;

  /** Adds a problem; the arguments fill the catalogue's text. */
  public void add(DiagnosticId id, Place place, Object... arguments) {
    found.add(new Problem(id, place, id.message(arguments)));
  }

  /** Adds a problem. */
  public void add(Problem problem) {
    found.add(problem);
  }

  /** Adds what another stage or part has found. */
  public void addAll(Problems others) {
    found.addAll(others.found);
    brokenElsewhere |= others.brokenElsewhere;
  }

  /** Says that something cannot be used for a reason that the user is told elsewhere. */
  public void brokenElsewhere() {
    brokenElsewhere = true;
  }

  /** Whether anything was found that is an error, or is broken elsewhere. */
  public boolean haveErrors() {
    return brokenElsewhere || found.stream().anyMatch(problem -> problem.id().isError());
  }

  /** All that was found, in order. */
  public List<Problem> all() {
    return List.copyOf(found);
  }
}
