package org.distill4j.processor.parse;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import org.distill4j.processor.diagnostic.Place;

/**
 * A method of a spec.
 *
 * @param method the method
 * @param spec the declaration that is read, which may inherit the method
 */
record Member(ExecutableElement method, Declaration spec) {

  String name() {
    return method.getSimpleName().toString();
  }

  boolean inherited() {
    return !spec.declares(method.getEnclosingElement());
  }

  /** The method, or the place of the spec if the method is inherited. */
  Place place() {
    return inherited() ? spec.place() : Place.of(method);
  }

  /** An annotation on it, which only counts as a place where the method itself does. */
  Place at(AnnotationMirror mirror) {
    return inherited() ? place() : place().at(mirror);
  }

  Optional<AnnotationMirror> annotation(String name) {
    return Sources.annotation(method, name);
  }

  /** Its annotations that are operations. */
  List<AnnotationMirror> operations() {
    return Sources.operations(method);
  }
}
