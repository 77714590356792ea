package org.distill4j.processor.spec;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.distill4j.processor.signature.Signature;
import org.distill4j.processor.size.Requirement;
import org.distill4j.processor.size.SizeExpression;

/**
 * The formulas of an operation over its sizes.
 *
 * @param parameters the number of trained parameters
 * @param tensors the trained tensors, or empty if only their number is declared
 * @param costs the multiply-adds of one example, for all signatures or for each in order
 * @param requirements its requirements
 * @param state the number of elements that it keeps without training them
 */
public record Formulas(
    SizeExpression parameters,
    Optional<List<TensorFormula>> tensors,
    List<SizeExpression> costs,
    List<Requirement> requirements,
    SizeExpression state) {

  /** Creates formulas of an operation without state. */
  public Formulas(
      SizeExpression parameters,
      Optional<List<TensorFormula>> tensors,
      List<SizeExpression> costs,
      List<Requirement> requirements) {
    this(parameters, tensors, costs, requirements, new SizeExpression.Constant(0));
  }

  /** The name that stands in a cost for the number of examples in a batch. */
  public static final String BATCH = "batch";

  /** Copies the lists. */
  public Formulas {
    tensors = tensors.map(List::copyOf);
    costs = List.copyOf(costs);
    requirements = List.copyOf(requirements);
  }

  /** Returns the cost for one of the operation's signatures. */
  SizeExpression cost(List<Signature> signatures, Signature signature) {
    return costs.size() == 1 ? costs.get(0) : costs.get(signatures.indexOf(signature));
  }

  /** Returns the names that a count sums over, in alphabetical order. */
  public Set<String> summedNames() {
    Set<String> names = new TreeSet<>(parameters.summedNames());
    costs.forEach(cost -> names.addAll(cost.summedNames()));
    return Collections.unmodifiableSet(names);
  }
}
