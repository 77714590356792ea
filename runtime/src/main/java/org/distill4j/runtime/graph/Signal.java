package org.distill4j.runtime.graph;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.distill4j.runtime.layer.Layer;

/**
 * A signal of a teacher: the value of a node in inference mode, its values in several stochastic
 * passes, or a value prepared from such signals.
 *
 * @param teacher the name of the teacher; empty if it is the only one
 * @param node the name of the node
 * @param passes the number of passes, at least 2; 0 in inference mode
 * @param dropout the nodes with active dropout in these passes; all others are in inference mode
 * @param preparation the computation of the recorded value from other signals; empty if values are
 *     recorded as they are
 */
public record Signal(
    String teacher,
    String node,
    int passes,
    List<String> dropout,
    Optional<Preparation> preparation) {

  /**
   * The computation of a signal from others of the same teacher.
   *
   * @param layer the layer that computes it
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
   * @throws IllegalArgumentException if the number of passes is 1 or negative, or if there are
   *     passes without a node with dropout
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

  /** Creates a signal of values that are recorded as they are. */
  public Signal(String teacher, String node, int passes, List<String> dropout) {
    this(teacher, node, passes, dropout, Optional.empty());
  }

  /**
   * Returns the signal that a layer computes from signals of one teacher.
   *
   * @param from its inputs, in order, at least one
   */
  static Signal prepared(Layer layer, List<Signal> from) {
    Signal first = from.get(0);
    return new Signal(
        first.teacher, first.node, 0, List.of(), Optional.of(new Preparation(layer, from)));
  }

  /** Returns the signal of a node of the only teacher, in inference mode. */
  public static Signal of(String node) {
    return of("", node);
  }

  /** Returns the signal of a node of one of several teachers, in inference mode. */
  public static Signal of(String teacher, String node) {
    return new Signal(teacher, node, 0, List.of());
  }

  /** Returns the same node in several passes with dropout at some nodes. */
  public Signal inPasses(int number, String... dropoutNodes) {
    return new Signal(teacher, node, number, List.of(dropoutNodes));
  }

  /** Returns the signals to read of the teacher: itself, or those that it is prepared from. */
  public List<Signal> sources() {
    return preparation.map(Preparation::from).orElse(List.of(this));
  }

  /** Returns true if the signal consists of several passes. */
  public boolean isStochastic() {
    return passes > 0;
  }

  /**
   * Returns the unique name of the signal: {@code answer}, {@code Motion/answer@10(dropped)},
   * {@code PairwisePreparation[...](answer, answer@10(dropped))}.
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
