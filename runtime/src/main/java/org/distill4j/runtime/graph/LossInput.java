package org.distill4j.runtime.graph;

import java.util.Optional;
import org.distill4j.runtime.layer.Layer;

/**
 * What a loss of a distillation reads.
 *
 * @param source whose node it is
 * @param node the node's name there
 * @param signal what is recorded of the teacher, empty where it is not the teacher's
 * @param adapter what its value goes through before the loss reads it, if anything
 */
public record LossInput(
    Source source, String node, Optional<Signal> signal, Optional<Layer> adapter) {

  /** Where a value that a loss reads comes from. */
  public enum Source {
    /** A node of a teacher, recorded. */
    TEACHER,
    /** A node of the student. */
    STUDENT,
    /** Annotated labels. */
    LABEL
  }

  /** A node of the only teacher. */
  public static LossInput teacher(String node) {
    return of(Signal.of(node));
  }

  /** A node of one of several teachers. */
  public static LossInput teacher(String teacher, String node) {
    return of(Signal.of(teacher, node));
  }

  /** A node of the student. */
  public static LossInput student(String node) {
    return new LossInput(Source.STUDENT, node, Optional.empty(), Optional.empty());
  }

  /**
   * The same value after a layer, which is trained with the losses and is no part of the network.
   *
   * @param layer of one input, such as a regressor to the teacher's size
   */
  public LossInput through(Layer layer) {
    return new LossInput(source, node, signal, Optional.of(layer));
  }

  /** Annotated labels. */
  public static LossInput label(String name) {
    return new LossInput(Source.LABEL, name, Optional.empty(), Optional.empty());
  }

  /**
   * The same node of a teacher in several passes, [batch, passes, ...].
   *
   * @param passes the number of passes, at least 2
   * @param dropout the nodes that drop, at least one; all others are in inference mode
   * @throws IllegalArgumentException if there are too few of either
   * @throws IllegalStateException if it is no node of a teacher
   */
  public LossInput passes(int passes, String... dropout) {
    Signal inference =
        signal.orElseThrow(
            () -> new IllegalStateException("'" + node + "' is no node of a teacher"));
    return new LossInput(source, node, Optional.of(inference.inPasses(passes, dropout)), adapter);
  }

  /** What is recorded of a teacher. */
  static LossInput of(Signal signal) {
    return new LossInput(Source.TEACHER, signal.node(), Optional.of(signal), Optional.empty());
  }
}
