package org.distill4j.examples.random.spec;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.distill4j.processor.signature.Role;
import org.distill4j.processor.signature.Signature;
import org.distill4j.processor.size.Requirement;
import org.distill4j.processor.size.SizeExpression;

/** What kinds and operations say about themselves. */
public final class Declarations {

  private Declarations() {}

  /**
   * A kind of value.
   *
   * @param role VALUE, ANSWER, LABEL or LOSS
   * @param column the run-time class of its data, empty where data cannot be of it
   */
  public record Kind(
      String name, List<String> axes, Set<String> varying, String role, String column) {

    public boolean isData() {
      return !column.isEmpty() && !role.equals("LABEL");
    }
  }

  /** What an element of an annotation holds. */
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
   * @param constants the constants where it is an enum
   * @param enumName the enum's simple name, empty for others
   * @param least the least value, negative infinity where there is none
   * @param most the greatest value
   * @param exclusive whether these two themselves are left out
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
   * @param sizes the components of its record, which must be known when a graph is built
   */
  public record Operation(
      String name,
      List<Element> elements,
      List<Signature> signatures,
      SizeExpression parameters,
      List<Requirement> requirements,
      Set<String> sizes) {

    public Optional<Element> element(String wanted) {
      return elements.stream().filter(element -> element.name().equals(wanted)).findFirst();
    }
  }

  /** Whether a signature is one of nodes of a network: no teacher, no student, no labels. */
  public static boolean isOfNetworks(Signature signature, Map<String, Kind> kinds) {
    return signature.inputs().stream()
        .allMatch(
            input -> input.role() == Role.NONE && !kinds.get(input.kind()).role().equals("LABEL"));
  }
}
