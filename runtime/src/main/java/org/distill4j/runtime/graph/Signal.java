package org.distill4j.runtime.graph;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.distill4j.runtime.layer.Layer;

/**
 * What a loss reads of a teacher: the value of a node in inference mode, its values in several
 * passes with dropout, or what was prepared from such values.
 *
 * @param teacher the name of the teacher, empty where there is only one
 * @param node the node's name there
 * @param passes the number of passes, at least 2; 0 in inference mode
 * @param dropout the nodes that drop in these passes; all others are in inference mode
 * @param preparation what is kept instead of the values, if not they themselves
 */
public record Signal(
    String teacher,
    String node,
    int passes,
    List<String> dropout,
    Optional<Preparation> preparation) {

  /**
   * How a signal is made from others of the same teacher.
   *
   * @param layer what computes it
   * @param from its inputs, in order
   */
  public record Preparation(Layer layer, List<Signal> from) {

    /** Copies the signals. */
    public Preparation {
      from = List.copyOf(from);
    }

    private String name() {
      return layer + from.stream().map(Signal::name).collect(Collectors.joining(", ", "(", ")"));
    }
  }

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

  /** Values that are kept as they are. */
  public Signal(String teacher, String node, int passes, List<String> dropout) {
    this(teacher, node, passes, dropout, Optional.empty());
  }

  /**
   * What a layer makes of some signals of one teacher.
   *
   * @param from its inputs, in order, at least one
   */
  static Signal prepared(Layer layer, List<Signal> from) {
    Signal first = from.get(0);
    return new Signal(
        first.teacher, first.node, 0, List.of(), Optional.of(new Preparation(layer, from)));
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

  /** What has to be read of the teacher for it: itself, or what it is prepared from. */
  public List<Signal> sources() {
    return preparation.map(Preparation::from).orElse(List.of(this));
  }

  /** Whether it is read in several passes. */
  public boolean isStochastic() {
    return passes > 0;
  }

  /**
   * What tells it from other signals: {@code answer}, {@code Motion/answer@10(dropped)}, {@code
   * PairwisePreparation[...](answer, answer@10(dropped))}.
   */
  public String name() {
    if (preparation.isPresent()) {
      return preparation.get().name();
    }
    String path = teacher.isEmpty() ? node : teacher + "/" + node;
    return isStochastic() ? path + "@" + passes + "(" + String.join(",", dropout) + ")" : path;
  }

  @Override
  public String toString() {
    return name();
  }
}
