package org.distill4j.processor.diagnostic;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * A place in the user's source to which a message points: an element, an annotation on it, or a
 * value in that annotation. Phases pass it on without looking inside.
 *
 * @param element the element
 * @param annotation an annotation on it, or null
 * @param value a value in the annotation, or null
 */
public record Place(Element element, AnnotationMirror annotation, AnnotationValue value) {

  /** Returns the place of an element. */
  public static Place of(Element element) {
    return new Place(element, null, null);
  }

  /** Returns the place of an annotation on the element. */
  public Place at(AnnotationMirror annotationOnIt) {
    return new Place(element, annotationOnIt, null);
  }

  /**
   * Returns the place of a value in the annotation; of the annotation itself if the value is a
   * default.
   */
  public Place at(AnnotationValue valueInIt) {
    return new Place(element, annotation, valueInIt);
  }

  /** Returns true for the place of a value that stands in the annotation. */
  public boolean isOfValue() {
    return value != null;
  }
}
