package org.distill4j.runtime.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A stage of a training, with its own losses.
 *
 * @param name its name in the spec
 * @param epochs the number of epochs, at least 0; 0 for that of the training settings
 * @param losses the names of the active losses
 * @param frozen the nodes of the network whose parameters are not trained
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

  /** Returns the only stage of a training: all losses train all nodes. */
  static Stage whole(List<String> losses) {
    return new Stage("", 0, losses, List.of());
  }

  /** Returns the same stage with further nodes whose parameters are not trained. */
  Stage freezing(List<String> nodes) {
    Set<String> all = new LinkedHashSet<>(frozen);
    all.addAll(nodes);
    return new Stage(name, epochs, losses, List.copyOf(all));
  }

  /** Returns the number of epochs, given that of the training settings. */
  public int epochs(int ofSettings) {
    return epochs == 0 ? ofSettings : epochs;
  }
}
