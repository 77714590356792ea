package org.distill4j.examples.random.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An interface of a random spec.
 *
 * @param annotation its spec annotation
 * @param marks its other annotations
 * @param head the keywords before its name
 * @param name its name, with type parameters if it has any
 * @param parents the interfaces it extends
 * @param methods its methods
 */
public record SpecType(
    Annotation annotation,
    List<Annotation> marks,
    String head,
    String name,
    List<String> parents,
    List<Method> methods) {

  public SpecType {
    marks = List.copyOf(marks);
    parents = List.copyOf(parents);
    methods = List.copyOf(methods);
  }

  public SpecType(Annotation annotation, String name, List<String> parents, List<Method> methods) {
    this(annotation, "interface", name, parents, methods);
  }

  public SpecType(
      Annotation annotation, String head, String name, List<String> parents, List<Method> methods) {
    this(annotation, List.of(), head, name, parents, methods);
  }

  public boolean is(String wanted) {
    return annotation.name().equals(wanted);
  }

  /** Returns a copy with one method replaced. */
  public SpecType with(Method before, Method after) {
    return with(methods.stream().map(m -> m.equals(before) ? after : m).toList());
  }

  public SpecType with(List<Method> changed) {
    return new SpecType(annotation, marks, head, name, parents, changed);
  }

  public SpecType with(Method more) {
    List<Method> changed = new ArrayList<>(methods);
    changed.add(more);
    return with(changed);
  }

  public SpecType with(Annotation changed) {
    return new SpecType(changed, marks, head, name, parents, methods);
  }

  /** Returns a copy with other annotations beside that of the spec. */
  public SpecType marked(List<Annotation> changed) {
    return new SpecType(annotation, changed, head, name, parents, methods);
  }

  public SpecType headed(String changed) {
    return new SpecType(annotation, marks, changed, name, parents, methods);
  }

  @Override
  public String toString() {
    String extended = parents.isEmpty() ? "" : " extends " + String.join(", ", parents);
    return annotation
        + "\n"
        + marks.stream().map(mark -> mark + "\n").collect(Collectors.joining())
        + head
        + " "
        + name
        + extended
        + " {\n"
        + methods.stream().map(Method::toString).collect(Collectors.joining("\n"))
        + "}\n";
  }
}
