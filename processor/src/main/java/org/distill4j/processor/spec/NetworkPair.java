package org.distill4j.processor.spec;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The networks of a distillation.
 *
 * @param teachers the teachers, at least one
 * @param student the student
 */
public record NetworkPair(List<NetworkReference> teachers, NetworkReference student) {

  /** Copies the list. */
  public NetworkPair {
    teachers = List.copyOf(teachers);
  }

  /** Returns true if the student is its own only teacher. */
  public boolean isSelfTaught() {
    return teachers.stream()
        .map(NetworkReference::qualifiedName)
        .toList()
        .equals(List.of(student.qualifiedName()));
  }

  /** Returns the names of the networks as part of an identifier: {@code SmallFromBig}. */
  public String identifier() {
    return joined("From", "And");
  }

  @Override
  public String toString() {
    return joined(" from ", " and ");
  }

  private String joined(String from, String and) {
    return isSelfTaught()
        ? student.simpleName()
        : teachers.stream()
            .map(NetworkReference::simpleName)
            .collect(Collectors.joining(and, student.simpleName() + from, ""));
  }
}
