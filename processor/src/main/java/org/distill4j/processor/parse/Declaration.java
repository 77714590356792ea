package org.distill4j.processor.parse;

import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.distill4j.processor.diagnostic.Place;

/**
 * The interface that declares the members of a spec.
 *
 * @param type the interface
 * @param place the place of problems with the spec as a whole and with inherited members: the
 *     interface itself, or the class literal that names it in another declaration
 */
record Declaration(TypeElement type, Place place) {

  /** A spec that its interface declares. */
  static Declaration of(TypeElement type) {
    return new Declaration(type, Place.of(type));
  }

  /** Returns true if members of that interface are reported where they stand. */
  boolean declares(Element owner) {
    return owner.equals(type) && place.element().equals(type);
  }

  String name() {
    return type.getSimpleName().toString();
  }
}
