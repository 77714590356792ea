package org.distill4j.processor.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.parse.source.Names;
import org.distill4j.processor.parse.source.Sources;
import org.distill4j.processor.spec.FrozenSpec;

/** Finds the annotations that freeze the members of a network or block. */
final class FrozenParser {

  private final Sources sources;
  private final Declaration spec;
  private List<TypeElement> frozenInterfaces;

  FrozenParser(Sources sources, Declaration spec) {
    this.sources = sources;
    this.spec = spec;
  }

  /** Returns the annotation on the interface itself. */
  Optional<FrozenSpec> ofInterface() {
    return annotated(spec.type());
  }

  /** Returns the annotation on the member, or the nearest on an interface that inherits it. */
  Optional<FrozenSpec> of(Member member) {
    Optional<AnnotationMirror> own = member.annotation(Names.FROZEN);
    return own.isPresent()
        ? own.map(mirror -> frozen(mirror, member.at(mirror), !member.inherited()))
        : ofInterfaces((TypeElement) member.method().getEnclosingElement());
  }

  private Optional<FrozenSpec> ofInterfaces(TypeElement owner) {
    return frozenInterfaces().stream()
        .filter(type -> freezes(type, owner))
        .findFirst()
        .flatMap(this::annotated);
  }

  /** Returns the spec and what it inherits, nearest first, where annotated; found once. */
  private List<TypeElement> frozenInterfaces() {
    if (frozenInterfaces == null) {
      Set<TypeElement> seen = new LinkedHashSet<>();
      Deque<TypeElement> open = new ArrayDeque<>(List.of(spec.type()));
      while (!open.isEmpty()) {
        TypeElement type = open.poll();
        if (seen.add(type)) {
          open.addAll(sources.parents(type));
        }
      }
      frozenInterfaces = seen.stream().filter(type -> Sources.has(type, Names.FROZEN)).toList();
    }
    return frozenInterfaces;
  }

  /** Returns true if an annotation on an interface freezes what another one declares. */
  private boolean freezes(TypeElement type, TypeElement owner) {
    return type.equals(owner)
        ? Sources.has(type, Names.BLOCK) && sources.parents(type).isEmpty()
        : sources.isA(type, owner);
  }

  private Optional<FrozenSpec> annotated(TypeElement type) {
    boolean own = spec.declares(type);
    return Sources.annotation(type, Names.FROZEN)
        .map(mirror -> frozen(mirror, own ? spec.place().at(mirror) : spec.place(), own));
  }

  private FrozenSpec frozen(AnnotationMirror mirror, Place place, boolean own) {
    VariableElement storage = sources.value(mirror, "storage", VariableElement.class);
    return new FrozenSpec(storage.getSimpleName().toString(), place, own);
  }
}
