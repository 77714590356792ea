package org.distill4j.processor.spec;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.distill4j.processor.signature.Role;
import org.distill4j.processor.signature.Signature;
import org.distill4j.processor.size.SizeExpression;

/**
 * An operation: an annotation that says what runs, what it takes and gives and what it trains.
 *
 * @param qualifiedName the annotation
 * @param name its simple name
 * @param elements its elements
 * @param signatures what it takes and gives, to be tried in order
 * @param formulas what it trains, what it costs and what must hold
 * @param implementation the record that runs
 * @param stochastic whether it draws random numbers while training
 */
public record OperationType(
    String qualifiedName,
    String name,
    List<ElementType> elements,
    List<Signature> signatures,
    Formulas formulas,
    ImplementationType implementation,
    boolean stochastic) {

  /** Copies the lists. */
  public OperationType {
    elements = List.copyOf(elements);
    signatures = List.copyOf(signatures);
  }

  /** The number of trained parameters. */
  public SizeExpression parameters() {
    return formulas.parameters();
  }

  /** The multiply-adds of one example with one of its signatures. */
  public SizeExpression cost(Signature signature) {
    return formulas.cost(signatures, signature);
  }

  /**
   * The variables that may differ between the values of a repeated pattern, because they are only
   * summed up.
   */
  public Set<String> summedNames(Signature signature) {
    Set<String> names = new TreeSet<>(signature.summedNames());
    names.addAll(formulas.summedNames());
    names.retainAll(signature.inputNames());
    return names;
  }

  /** The element of that name. */
  public Optional<ElementType> element(String element) {
    return elements.stream().filter(candidate -> candidate.name().equals(element)).findFirst();
  }

  /** Whether it says whose nodes it takes. */
  public boolean hasRoles() {
    return signatures.stream()
        .flatMap(signature -> signature.inputs().stream())
        .anyMatch(input -> input.role() != Role.NONE);
  }

  /** All its signatures, for a message. */
  public String signaturesInWords() {
    return String.join(
        " or ", signatures.stream().map(signature -> "'" + signature.text() + "'").toList());
  }
}
