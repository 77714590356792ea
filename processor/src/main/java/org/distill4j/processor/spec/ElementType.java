package org.distill4j.processor.spec;

import java.util.Optional;

/**
 * An element of an operation's annotation.
 *
 * @param name its name
 * @param type what it holds
 * @param range the values it may have, if it is numeric and says so
 */
public record ElementType(String name, Content type, Optional<Bounds> range) {

  /** What an element holds. */
  public enum Content {
    /** A size expression over dimensions. */
    SIZE("int"),
    /** A whole number. */
    WHOLE("int"),
    /** A number. */
    NUMBER("double"),
    /** True or false. */
    FLAG("boolean"),
    /** A text. */
    TEXT("String"),
    /** A constant of an enum. */
    CONSTANT("an enum with the same constants"),
    /** Anything else, which no component can take. */
    OTHER("something else");

    private final String component;

    Content(String component) {
      this.component = component;
    }

    /** The type of a component that takes it. */
    public String component() {
      return component;
    }

    /** Whether a generated builder lets the user change it. */
    public boolean isHyperparameter() {
      return this == WHOLE || this == NUMBER || this == FLAG;
    }
  }
}
