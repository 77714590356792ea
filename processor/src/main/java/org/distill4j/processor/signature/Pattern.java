package org.distill4j.processor.signature;

import java.util.List;
import java.util.Optional;
import org.distill4j.processor.size.SizeExpression;

/**
 * One value of a signature.
 *
 * @param role its role
 * @param kind the name of its kind: as written, or the canonical name once it is resolved
 * @param axes one size for each axis
 * @param repeated true if it stands for one or more values
 * @param number the name of the number of these values, if it has one
 */
public record Pattern(
    Role role, String kind, List<SizeExpression> axes, boolean repeated, Optional<String> number) {

  /** Creates a value whose number, if it is repeated, has no name. */
  public Pattern(Role role, String kind, List<SizeExpression> axes, boolean repeated) {
    this(role, kind, axes, repeated, Optional.empty());
  }

  /** Copies the axes. */
  public Pattern {
    axes = List.copyOf(axes);
  }

  /** Returns the same value with another name of its kind. */
  Pattern of(String otherKind) {
    return new Pattern(role, otherKind, axes, repeated, number);
  }
}
