package org.distill4j.processor.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.diagnostic.Problems;

/**
 * Collects the methods of an interface and of all that it extends: inherited ones first, an
 * overridden one in the place of what it overrides.
 */
final class MemberCollector {

  private final TypeElement spec;
  private final Problems problems;

  MemberCollector(TypeElement spec, Problems problems) {
    this.spec = spec;
    this.problems = problems;
  }

  List<Member> collect() {
    Map<String, ExecutableElement> methods = collect(spec);
    List<Member> members = new ArrayList<>();
    methods.values().forEach(method -> members.add(new Member(method, spec)));
    return members;
  }

  private Map<String, ExecutableElement> collect(TypeElement type) {
    Map<String, ExecutableElement> methods = new LinkedHashMap<>();
    Map<String, ExecutableElement> own = own(type);
    Map<String, Set<String>> clashes = new TreeMap<>();
    for (TypeMirror parent : type.getInterfaces()) {
      Sources.declared(parent)
          .ifPresent(
              parentType ->
                  collect(parentType)
                      .forEach((name, method) -> inherit(methods, name, method, clashes)));
    }
    clashes.keySet().removeAll(own.keySet());
    clashes.forEach((name, origins) -> reportClash(type, name, List.copyOf(origins)));
    methods.putAll(own);
    return methods;
  }

  private static void inherit(
      Map<String, ExecutableElement> methods,
      String name,
      ExecutableElement method,
      Map<String, Set<String>> clashes) {
    ExecutableElement before = methods.putIfAbsent(name, method);
    if (before != null && !before.equals(method)) {
      clashes.put(
          name,
          new TreeSet<>(
              List.of(
                  before.getEnclosingElement().toString(),
                  method.getEnclosingElement().toString())));
    }
  }

  private void reportClash(TypeElement type, String name, List<String> origins) {
    if (type.equals(spec)) {
      problems.add(
          DiagnosticId.INHERITED_TWICE,
          Place.of(spec),
          spec.getSimpleName(),
          name,
          Names.simple(origins.get(0)),
          Names.simple(origins.get(1)));
    } else {
      problems.brokenElsewhere();
    }
  }

  private Map<String, ExecutableElement> own(TypeElement type) {
    Map<String, ExecutableElement> methods = new LinkedHashMap<>();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      String name = method.getSimpleName().toString();
      if (method.getModifiers().contains(Modifier.STATIC)
          || method.getModifiers().contains(Modifier.PRIVATE)) {
        continue;
      }
      if (!method.getModifiers().contains(Modifier.ABSTRACT)) {
        report(type, DiagnosticId.NOT_ABSTRACT, method, name);
      } else if (methods.putIfAbsent(name, method) != null) {
        report(type, DiagnosticId.DUPLICATE_NODE, method, name, type.getSimpleName());
      }
    }
    return methods;
  }

  private void report(
      TypeElement type, DiagnosticId id, ExecutableElement method, Object... arguments) {
    if (type.equals(spec)) {
      problems.add(id, Place.of(method), arguments);
    } else {
      problems.brokenElsewhere();
    }
  }
}
