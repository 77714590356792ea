package org.distill4j.examples.random.spec;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.distill4j.processor.signature.Role;
import org.distill4j.processor.signature.Signature;
import org.distill4j.processor.size.IndivisibleException;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.size.Requirement;
import org.distill4j.processor.size.SizeExpression;

/** Declarations of kinds and operations. */
public final class Declarations {

  /** The operations with parameters: every draft of a network asks for those of all its nodes. */
  private static final Map<Operation, Boolean> PARAMETERS =
      Collections.synchronizedMap(new IdentityHashMap<>());

  private Declarations() {}

  /**
   * A kind of value.
   *
   * @param role VALUE, ANSWER, LABEL or LOSS
   * @param column the runtime class of its data, empty if data cannot have this kind
   * @param stepsOf the kind of its steps, empty if it is no sequence of another one
   */
  public record Kind(
      String name,
      List<String> axes,
      Set<String> varying,
      String role,
      String column,
      String stepsOf) {

    public boolean isData() {
      return !column.isEmpty() && !role.equals("LABEL");
    }
  }

  /** The type of value that an annotation element holds. */
  public enum Content {
    SIZE,
    WHOLE,
    NUMBER,
    FLAG,
    CONSTANT,
    OTHER
  }

  /**
   * An element of an operation's annotation.
   *
   * @param constants the constants of an enum
   * @param enumName the simple name of an enum, otherwise empty
   * @param least the least value, or negative infinity
   * @param most the greatest value
   * @param exclusive true if these bounds are exclusive
   * @param initial the default value as Java text, if it has one
   */
  public record Element(
      String name,
      Content content,
      List<String> constants,
      String enumName,
      double least,
      double most,
      boolean exclusive,
      Optional<String> initial) {}

  /**
   * An operation or an objective.
   *
   * @param sizes the components of its record, known when a graph is built
   * @param counting the elements that its number of tensors depends on, known when it is compiled
   */
  public record Operation(
      String name,
      List<Element> elements,
      List<Signature> signatures,
      SizeExpression parameters,
      List<Requirement> requirements,
      Set<String> sizes,
      Set<String> counting) {

    public Optional<Element> element(String wanted) {
      return elements.stream().filter(element -> element.name().equals(wanted)).findFirst();
    }
  }

  /** Returns true if a signature is for network nodes: no teacher, student or labels. */
  public static boolean isOfNetworks(Signature signature, Map<String, Kind> kinds) {
    return signature.inputs().stream()
        .allMatch(
            input -> input.role() == Role.NONE && !kinds.get(input.kind()).role().equals("LABEL"));
  }

  /** Returns true if an operation has parameters whatever the elements of its annotation are. */
  public static boolean hasParameters(Operation operation) {
    return PARAMETERS.computeIfAbsent(operation, Declarations::evaluated);
  }

  private static boolean evaluated(Operation operation) {
    Set<String> flags =
        operation.elements().stream()
            .filter(element -> element.content() == Content.FLAG)
            .map(Element::name)
            .collect(Collectors.toSet());
    Function<String, Polynomial> size =
        name -> flags.contains(name) ? Polynomial.ZERO : Polynomial.named(name);
    try {
      return !operation.parameters().evaluate(size, size).equals(Polynomial.ZERO);
    } catch (IndivisibleException e) {
      return false;
    }
  }
}
