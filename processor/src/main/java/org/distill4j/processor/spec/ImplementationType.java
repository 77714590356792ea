package org.distill4j.processor.spec;

import java.util.List;

/**
 * The record that implements an operation.
 *
 * @param qualifiedName its canonical name
 * @param components its components, in order
 * @param exportable true if it can be exported
 */
public record ImplementationType(
    String qualifiedName, List<Component> components, boolean exportable) {

  /** Creates a record that can be exported. */
  public ImplementationType(String qualifiedName, List<Component> components) {
    this(qualifiedName, components, true);
  }

  /** Copies the components. */
  public ImplementationType {
    components = List.copyOf(components);
  }

  /**
   * A component of the record.
   *
   * @param name its name
   * @param type its type, as written in an import or a declaration
   * @param constants the constants if the type is an enum
   */
  public record Component(String name, String type, List<String> constants) {

    /** Copies the constants. */
    public Component {
      constants = List.copyOf(constants);
    }

    /** Returns true if its type is an enum. */
    public boolean isEnum() {
      return !constants.isEmpty();
    }
  }
}
