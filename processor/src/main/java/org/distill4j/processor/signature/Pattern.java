package org.distill4j.processor.signature;

import java.util.List;
import org.distill4j.processor.size.SizeExpression;

/**
 * One value of a signature.
 *
 * @param role its role
 * @param kind the name of its kind: as written, or the canonical name once it is resolved
 * @param axes one size for each axis
 * @param repeated true if it stands for one or more values
 */
public record Pattern(Role role, String kind, List<SizeExpression> axes, boolean repeated) {

  /** Copies the axes. */
  public Pattern {
    axes = List.copyOf(axes);
  }

  /** Returns the same value with another name of its kind. */
  Pattern of(String otherKind) {
    return new Pattern(role, otherKind, axes, repeated);
  }
}
