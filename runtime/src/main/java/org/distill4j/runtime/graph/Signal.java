package org.distill4j.runtime.graph;

import java.util.List;

/**
 * What a loss reads of a teacher: the value of a node in inference mode, or its values in several
 * passes with dropout.
 *
 * @param teacher the name of the teacher, empty where there is only one
 * @param node the node's name there
 * @param passes the number of passes, at least 2; 0 in inference mode
 * @param dropout the nodes that drop in these passes; all others are in inference mode
 */
public record Signal(String teacher, String node, int passes, List<String> dropout) {

  /**
   * Copies the nodes.
   *
   * @throws IllegalArgumentException if there is one pass or fewer than none, or if there are
   *     passes and no node that drops
   */
  public Signal {
    dropout = List.copyOf(dropout);
    if (passes != 0 && passes < 2) {
      throw new IllegalArgumentException(
          "'" + node + "' is read in " + passes + " passes; use at least 2");
    }
    if (passes != 0 && dropout.isEmpty()) {
      throw new IllegalArgumentException(
          "'" + node + "' is read in " + passes + " equal passes; name the nodes that drop");
    }
  }

  /** A node of the only teacher, in inference mode. */
  public static Signal of(String node) {
    return of("", node);
  }

  /** A node of one of several teachers, in inference mode. */
  public static Signal of(String teacher, String node) {
    return new Signal(teacher, node, 0, List.of());
  }

  /** The same node in several passes with dropout at some nodes. */
  public Signal inPasses(int number, String... dropoutNodes) {
    return new Signal(teacher, node, number, List.of(dropoutNodes));
  }

  /** Whether it is read in several passes. */
  public boolean isStochastic() {
    return passes > 0;
  }

  /** What tells it from other signals: {@code answer}, {@code Motion/answer@10(dropped)}. */
  public String name() {
    String path = teacher.isEmpty() ? node : teacher + "/" + node;
    return isStochastic() ? path + "@" + passes + "(" + String.join(",", dropout) + ")" : path;
  }

  @Override
  public String toString() {
    return name();
  }
}
