package org.distill4j.processor.spec;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of value.
 *
 * @param qualifiedName the marker interface
 * @param name its simple name
 * @param axes its axes, the batch left out
 * @param varying those whose length may vary from batch to batch
 * @param role what its values are
 * @param column the run-time class that holds examples of it, empty if there is none
 * @param passesOf the qualified name of the kind that it is several passes of, if it is that
 */
public record KindType(
    String qualifiedName,
    String name,
    List<String> axes,
    Set<String> varying,
    Role role,
    String column,
    Optional<String> passesOf) {

  /** Copies the axes. */
  public KindType {
    axes = List.copyOf(axes);
    varying = Set.copyOf(varying);
  }

  /** What values of a kind are. */
  public enum Role {
    /** An inner value. */
    VALUE,
    /** An answer of a network. */
    ANSWER,
    /** Annotated data. */
    LABEL,
    /** A scalar to be made small. */
    LOSS
  }
}
