package org.distill4j.processor.spec;

import java.util.List;
import org.distill4j.processor.diagnostic.Place;

/**
 * An input: a method whose value comes from the data.
 *
 * @param name its name
 * @param kind the kind of its value
 * @param shape the text of the size of each axis
 * @param inherited true if a super-interface declares it
 * @param place the method
 * @param shapePlace the place of the shape
 */
public record InputSpec(
    String name,
    KindType kind,
    List<String> shape,
    boolean inherited,
    Place place,
    Place shapePlace) {

  /** Copies the shape. */
  public InputSpec {
    shape = List.copyOf(shape);
  }
}
