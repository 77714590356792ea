package org.distill4j.processor.spec;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of value.
 *
 * @param qualifiedName the marker interface
 * @param name its simple name
 * @param axes its axes, without the batch
 * @param varying the axes whose length may vary between batches
 * @param role the role of its values
 * @param column the runtime class that holds examples of it, or empty if it has none
 * @param passesOf the qualified name of the kind whose passes it holds, or empty
 * @param stepsOf the qualified name of the kind of its steps, or empty
 */
public record KindType(
    String qualifiedName,
    String name,
    List<String> axes,
    Set<String> varying,
    Role role,
    String column,
    Optional<String> passesOf,
    Optional<String> stepsOf) {

  /** Creates a kind whose values are no sequences of others. */
  public KindType(
      String qualifiedName,
      String name,
      List<String> axes,
      Set<String> varying,
      Role role,
      String column,
      Optional<String> passesOf) {
    this(qualifiedName, name, axes, varying, role, column, passesOf, Optional.empty());
  }

  /** Copies the axes. */
  public KindType {
    axes = List.copyOf(axes);
    varying = Set.copyOf(varying);
  }

  /** Returns its name beside that of another kind: the canonical one if both have the same. */
  public String nameBeside(KindType other) {
    return name.equals(other.name) ? qualifiedName : name;
  }

  /** Returns true if its values are sequences of those of another kind. */
  public boolean isStepsOf(KindType other) {
    return stepsOf.filter(other.qualifiedName::equals).isPresent()
        && axes.size() == other.axes.size() + 1;
  }

  /** The role of a kind's values. */
  public enum Role {
    /** An inner value. */
    VALUE,
    /** An output of a network. */
    ANSWER,
    /** Annotated data. */
    LABEL,
    /** A scalar to be minimised. */
    LOSS
  }
}
