package org.distill4j.processor.spec;

import java.util.List;
import org.distill4j.processor.diagnostic.Place;

/**
 * A method that is fed from the data.
 *
 * @param name its name
 * @param kind the kind of its value
 * @param shape the text of a size for each axis
 * @param inherited whether a super-interface declares it
 * @param place the method
 * @param shapePlace the value of the shape
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
