package org.distill4j.runtime.graph;

import java.util.Optional;
import org.distill4j.runtime.layer.Layer;

/**
 * An input of a loss.
 *
 * @param source the origin of the value
 * @param node the name of the node, or of the label
 * @param signal the recorded signal of a teacher; empty for other sources
 * @param adapter the layer between the value and the loss; empty if the loss reads the value itself
 */
public record LossInput(
    Source source, String node, Optional<Signal> signal, Optional<Layer> adapter) {

  /** The origin of a value that a loss reads. */
  public enum Source {
    /** A recorded node of a teacher. */
    TEACHER,
    /** A node of the student. */
    STUDENT,
    /** Labels of the examples. */
    LABEL
  }

  /** Returns the input from a node of the only teacher. */
  public static LossInput teacher(String node) {
    return of(Signal.of(node));
  }

  /** Returns the input from a node of one of several teachers. */
  public static LossInput teacher(String teacher, String node) {
    return of(Signal.of(teacher, node));
  }

  /** Returns the input from a node of the student. */
  public static LossInput student(String node) {
    return new LossInput(Source.STUDENT, node, Optional.empty(), Optional.empty());
  }

  /**
   * Returns this input through a layer, which is trained with the losses and is not part of the
   * network.
   *
   * @param layer a layer of one input, such as a regressor to the teacher's size
   */
  public LossInput through(Layer layer) {
    return new LossInput(source, node, signal, Optional.of(layer));
  }

  /** Returns the input from the number of each example, which the trainer gives. */
  public static LossInput exampleNumber() {
    return label(TrainingGraph.NUMBER);
  }

  /** Returns the input from labels. */
  public static LossInput label(String name) {
    return new LossInput(Source.LABEL, name, Optional.empty(), Optional.empty());
  }

  /**
   * Returns the same node of a teacher in several stochastic passes, [batch, passes, ...].
   *
   * @param passes the number of passes, at least 2
   * @param dropout the nodes with active dropout, at least one; all others are in inference mode
   * @throws IllegalArgumentException if there are too few of either
   * @throws IllegalStateException if this is not a node of a teacher
   */
  public LossInput passes(int passes, String... dropout) {
    Signal inference =
        signal.orElseThrow(
            () -> new IllegalStateException("'" + node + "' is not a node of a teacher"));
    return new LossInput(source, node, Optional.of(inference.inPasses(passes, dropout)), adapter);
  }

  /** Returns true if it is the value of a node in inference mode, without an adapter. */
  boolean isPlain() {
    return adapter.isEmpty() && signal.stream().allMatch(it -> !it.isStochastic());
  }

  /** Returns the input from a signal. */
  static LossInput of(Signal signal) {
    return new LossInput(Source.TEACHER, signal.node(), Optional.of(signal), Optional.empty());
  }
}
