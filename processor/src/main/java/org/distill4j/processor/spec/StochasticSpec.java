package org.distill4j.processor.spec;

import java.util.List;
import org.distill4j.processor.diagnostic.Place;

/**
 * Several passes in which a loss reads a node of a teacher.
 *
 * @param passes the number of passes
 * @param kind the kind of the node, of which the read values are passes
 * @param at the paths of the nodes that drop; all that can where there is none
 * @param place the annotation
 */
public record StochasticSpec(int passes, KindType kind, List<DropoutPath> at, Place place) {

  /** Copies the paths. */
  public StochasticSpec {
    at = List.copyOf(at);
  }

  /**
   * A node that drops.
   *
   * @param path its path in the teacher
   * @param place where it is named
   */
  public record DropoutPath(String path, Place place) {}
}
