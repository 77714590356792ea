package org.distill4j.processor.parse;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.parse.source.Names;
import org.distill4j.processor.parse.source.Sources;
import org.distill4j.processor.spec.ImplementationType;
import org.distill4j.processor.spec.ImplementationType.Component;

/** Parses the records that implement operations. */
final class ImplementationParser {

  private final Sources sources;

  ImplementationParser(Sources sources) {
    this.sources = sources;
  }

  /** Returns the record with that name, or empty with a problem. */
  Optional<ImplementationType> parse(
      String name, String operation, Place place, Problems problems) {
    Optional<TypeElement> type = sources.type(name);
    if (type.isEmpty()) {
      problems.add(DiagnosticId.IMPLEMENTATION_NOT_FOUND, place, name, operation);
      return Optional.empty();
    }
    TypeElement element = type.get();
    boolean isLayer =
        element.getKind() == ElementKind.RECORD
            && element.getModifiers().contains(Modifier.PUBLIC)
            && isA(element, Names.LAYER);
    if (!isLayer) {
      problems.add(DiagnosticId.IMPLEMENTATION_NOT_A_LAYER, place, name, operation, Names.LAYER);
      return Optional.empty();
    }
    List<Component> components =
        element.getRecordComponents().stream().map(ImplementationParser::component).toList();
    return Optional.of(new ImplementationType(name, components, isA(element, Names.EXPORTABLE)));
  }

  private boolean isA(TypeElement element, String type) {
    return sources.type(type).filter(parent -> sources.isA(element, parent)).isPresent();
  }

  private static Component component(RecordComponentElement component) {
    return new Component(
        component.getSimpleName().toString(),
        component.asType().toString(),
        constants(component.asType()));
  }

  /** Returns the constants of an enum, or none if the type is not an enum. */
  static List<String> constants(TypeMirror type) {
    return Sources.declared(type)
        .filter(element -> element.getKind() == ElementKind.ENUM)
        .map(
            element ->
                ElementFilter.fieldsIn(element.getEnclosedElements()).stream()
                    .filter(field -> field.getKind() == ElementKind.ENUM_CONSTANT)
                    .map(field -> field.getSimpleName().toString())
                    .toList())
        .orElse(List.of());
  }
}
