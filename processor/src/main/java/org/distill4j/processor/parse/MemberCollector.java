package org.distill4j.processor.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.parse.source.Names;
import org.distill4j.processor.parse.source.Sources;

/**
 * Collects the methods of an interface and its super-interfaces: inherited ones first, an
 * overriding method at the position of the one it overrides.
 */
final class MemberCollector {

  private final Sources sources;
  private final Declaration spec;
  private final Problems problems;
  private final Map<TypeElement, Map<String, ExecutableElement>> known = new HashMap<>();

  MemberCollector(Sources sources, Declaration spec, Problems problems) {
    this.sources = sources;
    this.spec = spec;
    this.problems = problems;
  }

  List<Member> collect() {
    Map<String, ExecutableElement> methods = collect(spec.type());
    List<Member> members = new ArrayList<>();
    methods.values().forEach(method -> members.add(new Member(method, spec)));
    return members;
  }

  /** Returns the members of a type, once for each type, which several paths may lead to. */
  private Map<String, ExecutableElement> collect(TypeElement type) {
    Map<String, ExecutableElement> members = known.get(type);
    if (members == null) {
      members = merged(type);
      known.put(type, members);
    }
    return members;
  }

  private Map<String, ExecutableElement> merged(TypeElement type) {
    Map<String, Set<ExecutableElement>> candidates = new LinkedHashMap<>();
    for (TypeElement parent : sources.parents(type)) {
      collect(parent)
          .forEach(
              (name, method) ->
                  candidates.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(method));
    }
    Map<String, ExecutableElement> own = own(type);
    Map<String, ExecutableElement> methods = new LinkedHashMap<>();
    candidates.forEach(
        (name, inherited) -> {
          List<ExecutableElement> nearest = nearest(inherited);
          if (nearest.size() > 1 && !own.containsKey(name)) {
            reportClash(type, name, nearest);
          }
          methods.put(name, nearest.get(0));
        });
    methods.putAll(own);
    return methods;
  }

  /** Returns the methods that no other one overrides. */
  private List<ExecutableElement> nearest(Set<ExecutableElement> methods) {
    if (methods.size() == 1) {
      return List.copyOf(methods);
    }
    return methods.stream()
        .filter(method -> methods.stream().noneMatch(below -> overrides(below, method)))
        .toList();
  }

  private boolean overrides(ExecutableElement method, ExecutableElement overridden) {
    return !method.equals(overridden) && sources.isA(owner(method), owner(overridden));
  }

  private static TypeElement owner(ExecutableElement method) {
    return (TypeElement) method.getEnclosingElement();
  }

  private void reportClash(TypeElement type, String name, List<ExecutableElement> methods) {
    List<String> origins =
        methods.stream().map(method -> owner(method).getSimpleName().toString()).sorted().toList();
    report(
        type,
        Place.of(type),
        DiagnosticId.INHERITED_TWICE,
        type.getSimpleName(),
        name,
        origins.get(0),
        origins.get(1));
  }

  private Map<String, ExecutableElement> own(TypeElement type) {
    Map<String, ExecutableElement> methods = new LinkedHashMap<>();
    for (ExecutableElement method : sources.methods(type)) {
      String name = method.getSimpleName().toString();
      if ((method.getModifiers().contains(Modifier.STATIC)
              || method.getModifiers().contains(Modifier.PRIVATE))
          && !isAnnotated(method)) {
        continue;
      }
      if (!method.getModifiers().contains(Modifier.ABSTRACT)) {
        report(type, Place.of(method), DiagnosticId.NOT_ABSTRACT, name);
      } else if (methods.putIfAbsent(name, method) != null) {
        report(type, Place.of(method), DiagnosticId.DUPLICATE_NODE, name, type.getSimpleName());
      }
    }
    return methods;
  }

  /** Returns true if a method is meant to be a node. */
  private static boolean isAnnotated(ExecutableElement method) {
    return !Sources.operations(method).isEmpty()
        || method.getAnnotationMirrors().stream()
            .anyMatch(mirror -> Names.isOurs(Sources.nameOf(mirror)));
  }

  /**
   * Reports an inherited problem at its origin if that is a spec of its own, and at the spec
   * otherwise.
   */
  private void report(TypeElement type, Place place, DiagnosticId id, Object... arguments) {
    if (spec.declares(type)) {
      problems.add(id, place, arguments);
    } else if (sources.isCompiledNow(type) && Sources.isSpec(type)) {
      problems.brokenElsewhere();
    } else {
      problems.add(id, spec.place(), arguments);
    }
  }
}
