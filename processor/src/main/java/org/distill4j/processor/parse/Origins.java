package org.distill4j.processor.parse;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.parse.source.Names;
import org.distill4j.processor.parse.source.Sources;

/**
 * Finds the interface from which a spec takes a type annotation: the spec itself, or the nearest
 * super-interface that has it.
 */
final class Origins {

  private final Sources sources;
  private final Declaration spec;
  private final Problems problems;

  Origins(Sources sources, Declaration spec, Problems problems) {
    this.sources = sources;
    this.spec = spec;
    this.problems = problems;
  }

  /**
   * Returns the interface that provides an annotation, or empty if none does.
   *
   * @param annotation the name of the annotation
   * @param repeated the name of its container if it is repeatable
   */
  Optional<TypeElement> of(String annotation, String... repeated) {
    Set<String> names = new LinkedHashSet<>(List.of(repeated));
    names.add(annotation);
    Set<TypeElement> found = new LinkedHashSet<>();
    collect(spec.type(), names, found);
    List<TypeElement> nearest =
        found.stream()
            .filter(type -> found.stream().noneMatch(below -> isBelow(below, type)))
            .toList();
    if (nearest.size() > 1) {
      problems.add(
          DiagnosticId.INHERITED_TWICE,
          spec.place(),
          spec.name(),
          "@" + Names.simple(annotation),
          nearest.get(0).getSimpleName(),
          nearest.get(1).getSimpleName());
    }
    return nearest.stream().findFirst();
  }

  private void collect(TypeElement type, Set<String> names, Set<TypeElement> found) {
    if (names.stream().anyMatch(name -> Sources.has(type, name))) {
      found.add(type);
    } else {
      sources.parents(type).forEach(parent -> collect(parent, names, found));
    }
  }

  private boolean isBelow(TypeElement type, TypeElement parent) {
    return !type.equals(parent) && sources.isA(type, parent);
  }
}
