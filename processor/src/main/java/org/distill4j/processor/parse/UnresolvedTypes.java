package org.distill4j.processor.parse;

import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Finds types in the declaration of a spec that do not exist (yet). */
public final class UnresolvedTypes {

  private UnresolvedTypes() {}

  /** Returns true if a spec, or an interface that it extends, names a type that does not exist. */
  public static boolean in(TypeElement spec) {
    for (TypeMirror parent : spec.getInterfaces()) {
      if (isUnresolved(parent)
          || Sources.declared(parent).filter(UnresolvedTypes::in).isPresent()) {
        return true;
      }
    }
    return schemes(spec).anyMatch(UnresolvedTypes::in)
        || ElementFilter.methodsIn(spec.getEnclosedElements()).stream()
            .anyMatch(UnresolvedTypes::inMethod);
  }

  /** The schemes that {@code @Schemes} on an interface names. */
  private static Stream<TypeElement> schemes(TypeElement spec) {
    return Sources.annotation(spec, Names.SCHEMES).stream()
        .flatMap(mirror -> mirror.getElementValues().entrySet().stream())
        .filter(entry -> entry.getKey().getSimpleName().contentEquals("of"))
        .flatMap(entry -> entry.getValue().getValue() instanceof List<?> all ? all.stream() : null)
        .filter(AnnotationValue.class::isInstance)
        .map(item -> AnnotationValue.class.cast(item).getValue())
        .filter(TypeMirror.class::isInstance)
        .flatMap(type -> Sources.declared(TypeMirror.class.cast(type)).stream())
        .filter(type -> !type.equals(spec));
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
