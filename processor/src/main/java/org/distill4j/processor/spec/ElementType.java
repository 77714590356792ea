package org.distill4j.processor.spec;

import java.util.Optional;

/**
 * An element of an operation's annotation.
 *
 * @param name its name
 * @param type its content
 * @param range the range of valid values, if it declares one
 */
public record ElementType(String name, Content type, Optional<Bounds> range) {

  /** The content of an element. */
  public enum Content {
    /** A size expression over dimensions. */
    SIZE("a size", "int"),
    /** A whole number. */
    WHOLE("an integer", "int"),
    /** A number. */
    NUMBER("a number", "double"),
    /** True or false. */
    FLAG("a boolean", "boolean"),
    /** A text. */
    TEXT("a string", "String"),
    /** A constant of an enum. */
    CONSTANT("an enum constant", "an enum with the same constants"),
    /** Anything else, which no component accepts. */
    OTHER("a value of a type that no component can have", "");

    private final String words;
    private final String component;

    Content(String words, String component) {
      this.words = words;
      this.component = component;
    }

    /** Returns its description, for messages. */
    public String inWords() {
      return words;
    }

    /** Returns the type of a component that accepts it; nothing if none does. */
    public String component() {
      return component;
    }

    /** Returns true if a generated builder has a setting for it. */
    public boolean isHyperparameter() {
      return this == WHOLE || this == NUMBER || this == FLAG;
    }
  }
}
