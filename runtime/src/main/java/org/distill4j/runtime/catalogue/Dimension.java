package org.distill4j.runtime.catalogue;

import java.util.OptionalInt;

/**
 * A dimension of a spec.
 *
 * @param name the name
 * @param value the value in the spec; empty for a dimension that the builder sets
 */
public record Dimension(String name, OptionalInt value) {

  static Dimension read(JsonObject json) throws SpecFormatException {
    return new Dimension(json.text("name"), json.optionalInt("value"));
  }
}
