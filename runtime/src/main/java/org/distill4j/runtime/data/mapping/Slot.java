package org.distill4j.runtime.data.mapping;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.distill4j.runtime.data.Examples;

/**
 * A place of a spec that data fill: an input of a network, labels, or a signal of an external
 * teacher.
 *
 * @param name its name in the spec
 * @param use the use of its data
 * @param kind the simple name of its kind: "Tokens"
 * @param column the canonical name of the class that holds its data
 * @param axes its axes without the batch
 * @param indices the size that its indices must be below, such as that of a vocabulary; empty if it
 *     has no indices, or the size is not known
 */
public record Slot(
    String name, Use use, String kind, String column, List<Axis> axes, Optional<Axis> indices) {

  /** Copies the axes. */
  public Slot {
    axes = List.copyOf(axes);
  }

  /** The use of data. */
  public enum Use {
    /** An input of a network. */
    INPUT,
    /** Annotated labels. */
    LABEL,
    /** A recorded value of an external teacher. */
    SIGNAL
  }

  /**
   * An axis, or the size of a vocabulary.
   *
   * @param text its size in the spec: "width / 2"
   * @param size the size if the spec defines it
   * @param dimension the open dimension that is its size, if any
   * @param varies true if its length may differ from example to example
   */
  public record Axis(String text, OptionalInt size, Optional<String> dimension, boolean varies) {

    /** Returns an axis of a known size. */
    public static Axis of(int size) {
      return new Axis(String.valueOf(size), OptionalInt.of(size), Optional.empty(), false);
    }

    /** Returns an axis whose size is an open dimension. */
    public static Axis of(String dimension) {
      return new Axis(dimension, OptionalInt.empty(), Optional.of(dimension), false);
    }

    /** Returns an axis of varying length. */
    public static Axis varying(String name) {
      return new Axis(name, OptionalInt.empty(), Optional.empty(), true);
    }
  }

  /** Returns the graph input that its data feed. */
  public String graphInput() {
    return switch (use) {
      case INPUT -> name;
      case LABEL -> Examples.labelInput(name);
      case SIGNAL -> "signal/" + name;
    };
  }

  /** Returns the simple name of the class that holds its data. */
  public String columnName() {
    return column.substring(column.lastIndexOf('.') + 1);
  }

  /** Returns its name and use, for messages: "the input 'video'". */
  public String inWords() {
    String what =
        switch (use) {
          case INPUT -> "input";
          case LABEL -> "label";
          case SIGNAL -> "signal";
        };
    return "the %s '%s'".formatted(what, name);
  }
}
