package org.distill4j.runtime.graph;

import java.util.Optional;
import org.distill4j.runtime.layer.Layer;

/**
 * What a loss of a distillation reads.
 *
 * @param source whose node it is
 * @param node the node's name there
 * @param adapter what its value goes through before the loss reads it, if anything
 */
public record Reading(Source source, String node, Optional<Layer> adapter) {

  private Reading(Source source, String node) {
    this(source, node, Optional.empty());
  }

  /** Where a value that a loss reads comes from. */
  public enum Source {
    /** A node of the teacher, recorded. */
    TEACHER,
    /** A node of the student. */
    STUDENT,
    /** Annotated labels. */
    LABEL
  }

  /** A node of the teacher. */
  public static Reading teacher(String node) {
    return new Reading(Source.TEACHER, node);
  }

  /** A node of the student. */
  public static Reading student(String node) {
    return new Reading(Source.STUDENT, node);
  }

  /**
   * The same value after a layer, which is trained with the losses and is no part of the network.
   *
   * @param layer of one input, such as a regressor to the teacher's size
   */
  public Reading through(Layer layer) {
    return new Reading(source, node, Optional.of(layer));
  }

  /** Annotated labels. */
  public static Reading label(String name) {
    return new Reading(Source.LABEL, name);
  }
}
