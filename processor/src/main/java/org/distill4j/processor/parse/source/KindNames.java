package org.distill4j.processor.parse.source;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

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
    return candidates(name).flatMap(it -> sources.type(it).stream()).findFirst();
  }

  /** Returns the canonical name of the kind that a name stands for, or empty if it is no kind. */
  public Optional<String> kind(String name) {
    return find(name)
        .filter(type -> Sources.has(type, Names.KIND))
        .map(type -> type.getQualifiedName().toString());
  }

  private Stream<String> candidates(String name) {
    Stream.Builder<String> names = Stream.builder();
    for (Element e = operation; e instanceof TypeElement type; e = e.getEnclosingElement()) {
      names.add(type.getQualifiedName() + "." + name);
    }
    String packageName = sources.packageOf(operation);
    names.add(packageName.isEmpty() ? name : packageName + "." + name);
    return Stream.concat(names.build(), List.of(name, BUILT_IN + name).stream());
  }
}
