package org.distill4j.runtime.graph;

import java.util.List;

/**
 * A part of a training that has losses of its own.
 *
 * @param name its name in the spec
 * @param epochs how long it takes, at least 0; 0 is what the training settings say
 * @param losses the names of the losses that train in it
 * @param frozen the nodes of the network whose parameters stay as they are
 */
public record Stage(String name, int epochs, List<String> losses, List<String> frozen) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if the epochs are negative
   */
  public Stage {
    Checks.atLeast("epochs of stage '" + name + "'", epochs, 0);
    losses = List.copyOf(losses);
    frozen = List.copyOf(frozen);
  }

  /** The whole of a training: all losses train all nodes. */
  static Stage whole(List<String> losses) {
    return new Stage("", 0, losses, List.of());
  }

  /** How long it takes where the training settings say so many epochs. */
  public int epochs(int ofSettings) {
    return epochs == 0 ? ofSettings : epochs;
  }
}
