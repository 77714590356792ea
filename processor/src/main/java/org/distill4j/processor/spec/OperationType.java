package org.distill4j.processor.spec;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.distill4j.processor.signature.Role;
import org.distill4j.processor.signature.Signature;
import org.distill4j.processor.size.Conditions;
import org.distill4j.processor.size.MalformedSizeException;
import org.distill4j.processor.size.SizeExpression;

/**
 * An operation: an annotation with signatures, formulas and the record that implements it.
 *
 * @param qualifiedName the annotation
 * @param name its simple name
 * @param elements its elements
 * @param signatures its signatures, in the order in which they are tried
 * @param formulas its parameter count, cost and requirements
 * @param implementation the record that implements it
 * @param stochastic true if it draws random numbers during training
 * @param noise the element that scales them: with the value 0 it draws none; empty if there is none
 * @param later the later steps that a step of its result depends on
 */
public record OperationType(
    String qualifiedName,
    String name,
    List<ElementType> elements,
    List<Signature> signatures,
    Formulas formulas,
    ImplementationType implementation,
    boolean stochastic,
    String noise,
    Later later) {

  /**
   * The condition under which a step of a result depends on later steps of an input.
   *
   * @param never true if it depends on none, whatever the axes of the result
   * @param conditions the conditions under which it depends on all; empty if only the axes of the
   *     result decide
   */
  public record Later(boolean never, Optional<Conditions> conditions) {

    /** The axes of the result decide. */
    public static final Later BY_SHAPE = new Later(false, Optional.empty());

    /** Parses {@code "never"}, {@code "always"}, conditions, or an empty text. */
    public static Later parse(String text) throws MalformedSizeException {
      return switch (text.strip()) {
        case "" -> BY_SHAPE;
        case "never" -> new Later(true, Optional.empty());
        case "always" -> new Later(false, Optional.of(Conditions.NONE));
        default -> new Later(false, Optional.of(Conditions.parse(List.of(text.split(",", -1)))));
      };
    }
  }

  /** Creates an operation whose random numbers no element scales. */
  public OperationType(
      String qualifiedName,
      String name,
      List<ElementType> elements,
      List<Signature> signatures,
      Formulas formulas,
      ImplementationType implementation,
      boolean stochastic) {
    this(
        qualifiedName,
        name,
        elements,
        signatures,
        formulas,
        implementation,
        stochastic,
        "",
        Later.BY_SHAPE);
  }

  /** Copies the lists. */
  public OperationType {
    elements = List.copyOf(elements);
    signatures = List.copyOf(signatures);
  }

  /** Returns the number of trained parameters. */
  public SizeExpression parameters() {
    return formulas.parameters();
  }

  /** Returns the number of elements that it keeps without training them. */
  public SizeExpression state() {
    return formulas.state();
  }

  /** Returns the trained tensors, or empty if only their number is declared. */
  public Optional<List<TensorFormula>> tensors() {
    return formulas.tensors();
  }

  /** Returns the multiply-adds of one example for one of its signatures. */
  public SizeExpression cost(Signature signature) {
    return formulas.cost(signatures, signature);
  }

  /**
   * Returns the variables that may differ between the values of a repeated pattern, because they
   * only occur in sums.
   */
  public Set<String> summedNames(Signature signature) {
    Set<String> names = new TreeSet<>(signature.summedNames());
    names.addAll(formulas.summedNames());
    names.retainAll(signature.inputNames());
    return names;
  }

  /** Returns the element with that name. */
  public Optional<ElementType> element(String element) {
    return elements.stream().filter(candidate -> candidate.name().equals(element)).findFirst();
  }

  /** Returns true if a signature distinguishes teacher and student. */
  public boolean hasRoles() {
    return signatures.stream()
        .flatMap(signature -> signature.inputs().stream())
        .anyMatch(input -> input.role() != Role.NONE);
  }

  /** Returns all signatures, for a message. */
  public String signaturesInWords() {
    return String.join(
        " or ", signatures.stream().map(signature -> "'" + signature.text() + "'").toList());
  }
}
