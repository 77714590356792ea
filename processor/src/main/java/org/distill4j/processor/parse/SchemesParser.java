package org.distill4j.processor.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.parse.source.Names;
import org.distill4j.processor.parse.source.Sources;
import org.distill4j.processor.spec.NetworkPair;
import org.distill4j.processor.spec.SpecName;

/** Reads {@code @Schemes}: the combinations of schemes and networks that an interface declares. */
final class SchemesParser {

  private final Sources sources;
  private final OperationParser operations;
  private final TypeElement element;
  private final Problems problems;

  SchemesParser(
      Sources sources, OperationParser operations, TypeElement element, Problems problems) {
    this.sources = sources;
    this.operations = operations;
    this.element = element;
    this.problems = problems;
  }

  /** A scheme with its name and the class literal that names it. */
  private record Scheme(TypeElement type, Place place, String title) {}

  /** The sound combinations in order, scheme by scheme. */
  List<Combination> parse() {
    SpecParser parser = parser(Declaration.of(element));
    if (!parser.checkInterface(Names.SCHEMES)) {
      return List.of();
    }
    checkEmpty();
    AnnotationMirror mirror = Sources.annotation(element, Names.SCHEMES).orElseThrow();
    Place place = Place.of(element).at(mirror);
    List<Scheme> schemes = new ArrayList<>();
    values(mirror, "of").forEach(value -> scheme(value, place.at(value)).ifPresent(schemes::add));
    List<NetworkPair> pairs = pairs(mirror, place);
    if (values(mirror, "of").isEmpty()) {
      problems.add(DiagnosticId.NO_COMBINATION, place, element.getSimpleName(), "scheme");
    }
    if (values(mirror, "networks").isEmpty() && values(mirror, "pairs").isEmpty()) {
      problems.add(DiagnosticId.NO_COMBINATION, place, element.getSimpleName(), "network");
    }
    CombinationNames names = new CombinationNames(sources, problems);
    for (Scheme scheme : schemes) {
      for (NetworkPair pair : pairs) {
        names.add(combination(scheme, pair, parser));
      }
    }
    return names.combinations();
  }

  private Combination combination(Scheme scheme, NetworkPair pair, SpecParser parser) {
    SpecName own = parser.name();
    SpecName name =
        new SpecName(
            own.packageName(),
            pair.identifier() + scheme.type().getSimpleName(),
            own.hidesJavaLang(),
            scheme.title(),
            own.seesGenerated());
    return new Combination(scheme.type(), scheme.place(), pair, name, parser.isPublic());
  }

  private SpecParser parser(Declaration declaration) {
    return new SpecParser(sources, operations, declaration, problems);
  }

  private void checkEmpty() {
    ElementFilter.methodsIn(element.getEnclosedElements())
        .forEach(
            method ->
                problems.add(
                    DiagnosticId.SCHEMES_NOT_EMPTY,
                    Place.of(method),
                    element.getSimpleName(),
                    "declares",
                    method.getSimpleName()));
    sources
        .parents(element)
        .forEach(
            parent ->
                problems.add(
                    DiagnosticId.SCHEMES_NOT_EMPTY,
                    Place.of(element),
                    element.getSimpleName(),
                    "extends",
                    parent.getSimpleName()));
  }

  private List<AnnotationValue> values(AnnotationMirror mirror, String name) {
    List<AnnotationValue> values = new ArrayList<>();
    for (Object item : sources.value(mirror, name, List.class)) {
      values.add(Sources.cast(item, AnnotationValue.class));
    }
    return values;
  }

  private Optional<Scheme> scheme(AnnotationValue value, Place place) {
    TypeMirror type = Sources.cast(value.getValue(), TypeMirror.class);
    Optional<TypeElement> scheme = Sources.declared(type).filter(SchemesParser::isScheme);
    if (scheme.isEmpty()) {
      problems.add(DiagnosticId.NOT_A_SCHEME, place, Names.shown(type));
      return Optional.empty();
    }
    SpecParser parser = parser(new Declaration(scheme.get(), place));
    return parser.checkName()
        ? Optional.of(new Scheme(scheme.get(), place, parser.name().title()))
        : Optional.empty();
  }

  private static boolean isScheme(TypeElement type) {
    return type.getKind() == ElementKind.INTERFACE
        && !Sources.isTeacher(type)
        && !Sources.has(type, Names.BLOCK)
        && !Sources.has(type, Names.SCHEMES);
  }

  private List<NetworkPair> pairs(AnnotationMirror mirror, Place place) {
    NetworkPairParser parser = new NetworkPairParser(sources, problems);
    List<NetworkPair> pairs = new ArrayList<>();
    for (AnnotationValue network : values(mirror, "networks")) {
      parser.selfTaught(network, place).ifPresent(pairs::add);
    }
    for (AnnotationValue pair : values(mirror, "pairs")) {
      AnnotationMirror distillation = Sources.cast(pair.getValue(), AnnotationMirror.class);
      parser.parse(distillation, place, element.getSimpleName().toString()).ifPresent(pairs::add);
    }
    return pairs;
  }
}
