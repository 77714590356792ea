package org.distill4j.processor.spec;

import java.util.List;
import java.util.Optional;
import org.distill4j.processor.diagnostic.Place;

/**
 * An input: a method whose value comes from the data; or a signal of an external teacher, whose
 * value comes from its body.
 *
 * @param name its name
 * @param kind the kind of its value
 * @param shape the text of the size of each axis
 * @param inherited true if a super-interface declares it
 * @param place the method
 * @param shapePlace the place of the shape
 * @param signal true if it is a signal
 * @param inBody its name in the body of an external teacher; empty in a network
 */
public record InputSpec(
    String name,
    KindType kind,
    List<String> shape,
    boolean inherited,
    Place place,
    Place shapePlace,
    boolean signal,
    Optional<BodyName> inBody) {

  /** Copies the shape. */
  public InputSpec {
    shape = List.copyOf(shape);
  }

  /** Creates an input of a network or a block. */
  public InputSpec(
      String name,
      KindType kind,
      List<String> shape,
      boolean inherited,
      Place place,
      Place shapePlace) {
    this(name, kind, shape, inherited, place, shapePlace, false, Optional.empty());
  }
}
