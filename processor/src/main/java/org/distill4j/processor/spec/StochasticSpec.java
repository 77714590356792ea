package org.distill4j.processor.spec;

import java.util.List;
import org.distill4j.processor.diagnostic.Place;

/**
 * Several stochastic passes in which a loss reads a node of a teacher.
 *
 * @param passes the number of passes
 * @param kind the kind of the node whose passes are read
 * @param at the paths of the dropout nodes to use; empty for all
 * @param place the annotation
 */
public record StochasticSpec(int passes, KindType kind, List<DropoutPath> at, Place place) {

  /** Copies the paths. */
  public StochasticSpec {
    at = List.copyOf(at);
  }

  /**
   * A dropout node.
   *
   * @param path its path in the teacher
   * @param place the place of the path
   */
  public record DropoutPath(String path, Place place) {}
}
