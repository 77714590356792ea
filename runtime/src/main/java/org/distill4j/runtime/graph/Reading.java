package org.distill4j.runtime.graph;

/**
 * What a loss of a distillation reads.
 *
 * @param source whose node it is
 * @param node the node's name there
 */
public record Reading(Source source, String node) {

  /** Where a value that a loss reads comes from. */
  public enum Source {
    /** A node of the teacher, recorded. */
    TEACHER,
    /** A node of the student. */
    STUDENT,
    /** Annotated labels. */
    LABEL
  }

  /** A node of the teacher. */
  public static Reading teacher(String node) {
    return new Reading(Source.TEACHER, node);
  }

  /** A node of the student. */
  public static Reading student(String node) {
    return new Reading(Source.STUDENT, node);
  }

  /** Annotated labels. */
  public static Reading label(String name) {
    return new Reading(Source.LABEL, name);
  }
}
