package org.distill4j.runtime.graph;

import java.util.List;

/**
 * A teacher of a distillation.
 *
 * @param name its name; empty if it is the only one
 * @param network its network
 * @param losses the losses that train it: the individual losses whose nodes it has as well; empty
 *     if it must be supplied trained
 */
public record Teacher(String name, NetworkGraph network, List<LossNode> losses) {

  /** Copies the losses. */
  public Teacher {
    losses = List.copyOf(losses);
  }
}
