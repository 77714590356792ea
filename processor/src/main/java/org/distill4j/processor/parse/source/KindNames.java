package org.distill4j.processor.parse.source;

import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * The kinds that the signatures of an operation name: by a canonical name, or by a simple name if
 * the kind is declared beside the operation or is built in.
 */
public final class KindNames {

  private static final String BUILT_IN = "org.distill4j.dsl.kind.";

  private final Sources sources;
  private final TypeElement operation;

  public KindNames(Sources sources, TypeElement operation) {
    this.sources = sources;
    this.operation = operation;
  }

  /** Returns the type that a name stands for, or empty if there is none. */
  public Optional<TypeElement> find(String name) {
    return members(name)
        .or(() -> candidates(name).flatMap(it -> sources.type(it).stream()).findFirst());
  }

  /** Returns the canonical name of the kind that a name stands for, or empty if it is no kind. */
  public Optional<String> kind(String name) {
    return find(name)
        .filter(type -> Sources.has(type, Names.KIND))
        .map(type -> type.getQualifiedName().toString());
  }

  /** Returns the type of a name that the operation or a type around it declares. */
  private Optional<TypeElement> members(String name) {
    for (Element e = operation; e instanceof TypeElement type; e = e.getEnclosingElement()) {
      Optional<TypeElement> member =
          ElementFilter.typesIn(type.getEnclosedElements()).stream()
              .filter(it -> it.getSimpleName().contentEquals(name))
              .findFirst();
      if (member.isPresent()) {
        return member;
      }
    }
    return Optional.empty();
  }

  private Stream<String> candidates(String name) {
    String packageName = sources.packageOf(operation);
    return Stream.of(packageName.isEmpty() ? name : packageName + "." + name, name, BUILT_IN + name)
        .distinct();
  }
}
