package org.distill4j.processor.parse;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.parse.source.Sources;

/**
 * A method of a spec.
 *
 * @param method the method
 * @param spec the declaration being parsed, which may inherit the method
 */
record Member(ExecutableElement method, Declaration spec) {

  String name() {
    return method.getSimpleName().toString();
  }

  boolean inherited() {
    return !spec.declares(method.getEnclosingElement());
  }

  /** Returns the place of the method, or of the spec if the method is inherited. */
  Place place() {
    return inherited() ? spec.place() : Place.of(method);
  }

  /** Returns the place of an annotation on it, or of the spec if the method is inherited. */
  Place at(AnnotationMirror mirror) {
    return inherited() ? place() : place().at(mirror);
  }

  /** Returns the place of an annotation element on it, as precisely as possible. */
  Place at(Sources sources, AnnotationMirror mirror, String element) {
    return inherited() ? place() : at(mirror).at(sources.value(mirror, element));
  }

  Optional<AnnotationMirror> annotation(String name) {
    return Sources.annotation(method, name);
  }

  /** Returns its operation annotations. */
  List<AnnotationMirror> operations() {
    return Sources.operations(method);
  }
}
