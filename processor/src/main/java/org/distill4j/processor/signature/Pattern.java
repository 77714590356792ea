package org.distill4j.processor.signature;

import java.util.List;
import org.distill4j.processor.size.SizeExpression;

/**
 * One value of a signature.
 *
 * @param role its role
 * @param kind the simple name of its kind
 * @param axes one size for each axis
 * @param repeated true if it stands for one or more values
 */
public record Pattern(Role role, String kind, List<SizeExpression> axes, boolean repeated) {

  /** Copies the axes. */
  public Pattern {
    axes = List.copyOf(axes);
  }
}
