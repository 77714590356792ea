package org.distill4j.processor.parse;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Finds types in the declaration of a spec that do not exist (yet). */
public final class UnresolvedTypes {

  private UnresolvedTypes() {}

  /**
   * Returns true if a spec, an interface that it extends, or a network or scheme that it names,
   * mentions a type that does not exist.
   */
  public static boolean in(TypeElement spec) {
    Set<TypeElement> seen = new HashSet<>();
    return inMembers(spec, seen) || named(spec).anyMatch(type -> inMembers(type, seen));
  }

  /** Looks at each interface once, since several paths may lead to it. */
  private static boolean inMembers(TypeElement type, Set<TypeElement> seen) {
    if (!seen.add(type)) {
      return false;
    }
    for (TypeMirror parent : type.getInterfaces()) {
      if (isUnresolved(parent)
          || Sources.declared(parent).filter(above -> inMembers(above, seen)).isPresent()) {
        return true;
      }
    }
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .anyMatch(UnresolvedTypes::inMethod);
  }

  /** The types that the annotation of a spec names: teachers, students and schemes. */
  private static Stream<TypeElement> named(TypeElement spec) {
    return Stream.of(Names.DISTILLATION, Names.SCHEMES)
        .flatMap(name -> Sources.annotation(spec, name).stream())
        .flatMap(UnresolvedTypes::named);
  }

  private static Stream<TypeElement> named(Object value) {
    if (value instanceof AnnotationMirror mirror) {
      return mirror.getElementValues().values().stream().flatMap(UnresolvedTypes::named);
    }
    if (value instanceof AnnotationValue inner) {
      return named(inner.getValue());
    }
    if (value instanceof List<?> all) {
      return all.stream().flatMap(UnresolvedTypes::named);
    }
    return value instanceof TypeMirror type ? Sources.declared(type).stream() : Stream.of();
  }

  private static boolean inMethod(ExecutableElement method) {
    return isUnresolved(method.getReturnType())
        || method.getParameters().stream().anyMatch(p -> isUnresolved(p.asType()))
        || method.getAnnotationMirrors().stream()
            .anyMatch(mirror -> isUnresolved(mirror.getAnnotationType()));
  }

  private static boolean isUnresolved(TypeMirror type) {
    return type.getKind() == TypeKind.ERROR;
  }
}
