package org.distill4j.processor.parse;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.distill4j.processor.diagnostic.Place;

/**
 * A method of a spec.
 *
 * @param method the method
 * @param spec the interface being parsed, which may inherit the method
 */
record Member(ExecutableElement method, TypeElement spec) {

  String name() {
    return method.getSimpleName().toString();
  }

  boolean inherited() {
    return !method.getEnclosingElement().equals(spec);
  }

  /** Returns the method if the spec declares it, or the spec if the method is inherited. */
  Place place() {
    return inherited() ? Place.of(spec) : Place.of(method);
  }

  /** Returns the place of an annotation on it, or of the spec if the method is inherited. */
  Place at(AnnotationMirror mirror) {
    return inherited() ? place() : place().at(mirror);
  }

  Optional<AnnotationMirror> annotation(String name) {
    return Sources.annotation(method, name);
  }

  /** Returns its operation annotations. */
  List<AnnotationMirror> operations() {
    return Sources.operations(method);
  }
}
