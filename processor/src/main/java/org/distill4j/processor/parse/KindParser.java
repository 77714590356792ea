package org.distill4j.processor.parse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.distill4j.processor.parse.source.Names;
import org.distill4j.processor.parse.source.Sources;
import org.distill4j.processor.spec.KindType;

/** Parses kinds: interfaces with {@code @Kind}. */
final class KindParser {

  private final Sources sources;
  private final Map<TypeElement, KindType> known = new HashMap<>();

  KindParser(Sources sources) {
    this.sources = sources;
  }

  /** Returns the kind declared by a type, or empty if it declares none. */
  Optional<KindType> parse(TypeMirror type) {
    return Sources.declared(type)
        .flatMap(
            element ->
                Optional.ofNullable(known.get(element))
                    .or(
                        () ->
                            Sources.annotation(element, Names.KIND)
                                .map(mirror -> remembered(element, mirror))));
  }

  /** Returns the kind whose passes another kind holds, or empty. */
  Optional<KindType> passed(KindType kind) {
    return kind.passesOf().flatMap(sources::type).flatMap(element -> parse(element.asType()));
  }

  private KindType remembered(TypeElement element, AnnotationMirror mirror) {
    KindType kind = kind(element, mirror);
    known.put(element, kind);
    return kind;
  }

  private KindType kind(TypeElement element, AnnotationMirror mirror) {
    VariableElement role = sources.value(mirror, "role", VariableElement.class);
    return new KindType(
        element.getQualifiedName().toString(),
        element.getSimpleName().toString(),
        sources.texts(mirror, "axes"),
        new HashSet<>(sources.texts(mirror, "varying")),
        KindType.Role.valueOf(role.getSimpleName().toString()),
        sources.value(mirror, "column", String.class),
        named(mirror, "passesOf"),
        named(mirror, "stepsOf"));
  }

  private Optional<String> named(AnnotationMirror mirror, String element) {
    return Sources.declared(sources.value(mirror, element, TypeMirror.class))
        .map(kind -> kind.getQualifiedName().toString());
  }
}
