package org.distill4j.runtime.catalogue;

import java.util.List;

/**
 * The labels of a distillation.
 *
 * @param name the name
 * @param kind the simple name of their kind
 * @param column the canonical name of the class that holds their data
 * @param shape the size of each axis; without axes if no loss reads them
 */
public record LabelDescription(String name, String kind, String column, List<Formula> shape) {

  /** Copies the list. */
  public LabelDescription {
    shape = List.copyOf(shape);
  }

  static LabelDescription read(JsonObject json) throws SpecFormatException {
    return new LabelDescription(
        json.text("name"), json.text("kind"), json.text("column"), json.formulas("shape"));
  }
}
