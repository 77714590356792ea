package org.distill4j.report.study;

import java.util.Map;
import org.distill4j.experiment.store.Run;

/** The part that a network plays in a comparison. */
public enum TrialRole {
  /** A teacher, trained with the losses that read no teacher. */
  TEACHER("teacher"),
  /** A student without a teacher. */
  STUDENT("student alone"),
  /** A student that learns from a teacher. */
  DISTILLED("distilled student");

  private final String title;

  TrialRole(String title) {
    this.title = title;
  }

  /** Returns the name in tables. */
  public String title() {
    return title;
  }

  /** Returns the role of a run by what its result depends on. */
  static TrialRole of(Run run) {
    Map<String, String> parts = run.dependsOn();
    if (!parts.containsKey("distillation")) {
      return TEACHER;
    }
    boolean taught =
        parts.keySet().stream()
            .anyMatch(name -> name.startsWith("teacher") || name.startsWith("body of "));
    return taught ? DISTILLED : STUDENT;
  }
}
