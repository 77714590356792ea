package org.distill4j.runtime.graph;

import java.util.List;

/**
 * A teacher of a distillation.
 *
 * @param name what tells it from the others, empty where it is the only one
 * @param network its network
 * @param losses what trains it: the individual losses that read nodes which it has as well; none if
 *     it has to be given trained
 */
public record Teacher(String name, NetworkGraph network, List<LossNode> losses) {

  /** Copies the losses. */
  public Teacher {
    losses = List.copyOf(losses);
  }
}
