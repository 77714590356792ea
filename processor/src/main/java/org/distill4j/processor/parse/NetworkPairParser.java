package org.distill4j.processor.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.parse.source.Names;
import org.distill4j.processor.parse.source.Sources;
import org.distill4j.processor.spec.NetworkPair;
import org.distill4j.processor.spec.NetworkReference;

/** Reads the networks that annotations name. */
final class NetworkPairParser {

  private static final String TEACHER = "teacher";

  private final Sources sources;
  private final Problems problems;

  NetworkPairParser(Sources sources, Problems problems) {
    this.sources = sources;
    this.problems = problems;
  }

  /**
   * Reads {@code @Distillation}.
   *
   * @param place the annotation
   * @param spec the interface it stands on
   * @return empty with a problem if one of the networks is no network
   */
  Optional<NetworkPair> parse(AnnotationMirror mirror, Place place, String spec) {
    AnnotationValue value = sources.value(mirror, "teacher");
    List<?> items = Sources.cast(value.getValue(), List.class);
    List<NetworkReference> teachers = new ArrayList<>();
    for (Object item : items) {
      network(TEACHER, Sources.cast(item, AnnotationValue.class), place).ifPresent(teachers::add);
    }
    if (items.isEmpty()) {
      problems.add(DiagnosticId.NO_TEACHER, place.at(value), spec);
    }
    Optional<NetworkReference> student =
        network("student", sources.value(mirror, "student"), place);
    return items.isEmpty() || teachers.size() < items.size()
        ? Optional.empty()
        : student.map(it -> new NetworkPair(teachers, it));
  }

  /** Reads a network that is its own teacher; empty with a problem if it is no network. */
  Optional<NetworkPair> selfTaught(AnnotationValue value, Place place) {
    return network("type", value, place).map(it -> new NetworkPair(List.of(it), it));
  }

  private Optional<NetworkReference> network(String role, AnnotationValue value, Place place) {
    TypeMirror type = Sources.cast(value.getValue(), TypeMirror.class);
    boolean isTeacher = role.equals(TEACHER);
    Optional<TypeElement> network =
        Sources.declared(type).filter(isTeacher ? Sources::isTeacher : Sources::isNetwork);
    if (!isTeacher && Sources.declared(type).filter(Sources::isExternal).isPresent()) {
      problems.add(
          DiagnosticId.EXTERNAL_TRAINED, place.at(value), role, Names.shown(type));
    } else if (network.isEmpty()) {
      problems.add(
          DiagnosticId.NOT_A_NETWORK, place.at(value), role, Names.shown(type));
    }
    return network.map(
        element -> new NetworkReference(element.getQualifiedName().toString(), place.at(value)));
  }
}
