package org.distill4j.examples.random.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A method of a spec.
 *
 * @param annotations its annotations
 * @param type its return type
 * @param name its name
 * @param parameters its parameters
 */
public record Method(
    List<Annotation> annotations, String type, String name, List<Parameter> parameters) {

  /**
   * A parameter of a method.
   *
   * @param annotations its annotations
   * @param type its type
   * @param name its name
   */
  public record Parameter(List<Annotation> annotations, String type, String name) {

    public Parameter {
      annotations = List.copyOf(annotations);
    }

    public Parameter with(List<Annotation> changed) {
      return new Parameter(changed, type, name);
    }

    @Override
    public String toString() {
      return annotations.stream().map(a -> a + " ").collect(Collectors.joining())
          + type
          + " "
          + name;
    }
  }

  public Method {
    annotations = List.copyOf(annotations);
    parameters = List.copyOf(parameters);
  }

  public Optional<Annotation> annotation(String wanted) {
    return annotations.stream().filter(a -> a.name().equals(wanted)).findFirst();
  }

  public Method typed(String changed) {
    return new Method(annotations, changed, name, parameters);
  }

  public Method named(String changed) {
    return new Method(annotations, type, changed, parameters);
  }

  public Method with(Annotation more) {
    List<Annotation> changed = new ArrayList<>(annotations);
    changed.add(more);
    return new Method(changed, type, name, parameters);
  }

  public Method without(Annotation less) {
    return new Method(
        annotations.stream().filter(a -> !a.equals(less)).toList(), type, name, parameters);
  }

  /** Returns a copy with one annotation replaced. */
  public Method with(Annotation before, Annotation after) {
    return new Method(
        annotations.stream().map(a -> a.equals(before) ? after : a).toList(),
        type,
        name,
        parameters);
  }

  public Method reading(List<Parameter> changed) {
    return new Method(annotations, type, name, changed);
  }

  /** Returns a copy with one parameter replaced. */
  public Method with(Parameter before, Parameter after) {
    return reading(parameters.stream().map(p -> p.equals(before) ? after : p).toList());
  }

  @Override
  public String toString() {
    return annotations.stream().map(a -> "  " + a + "\n").collect(Collectors.joining())
        + "  "
        + type
        + " "
        + name
        + parameters.stream().map(Parameter::toString).collect(Collectors.joining(", ", "(", ")"))
        + ";\n";
  }
}
