package org.distill4j.processor.diagnostic;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * A place in the user's source that a message can point to: an element, an annotation on it, or a
 * value in that annotation. Stages carry it along without looking inside.
 *
 * @param element the element
 * @param annotation an annotation on it, or null
 * @param value a value in the annotation, or null
 */
public record Place(Element element, AnnotationMirror annotation, AnnotationValue value) {

  /** An element. */
  public static Place of(Element element) {
    return new Place(element, null, null);
  }

  /** An annotation on the element. */
  public Place at(AnnotationMirror annotationOnIt) {
    return new Place(element, annotationOnIt, null);
  }

  /** A value in the annotation; the annotation itself where the value is a default. */
  public Place at(AnnotationValue valueInIt) {
    return new Place(element, annotation, valueInIt);
  }
}
