package org.distill4j.processor.summary;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.distill4j.processor.size.Polynomial;

/**
 * The cost of one or more nodes.
 *
 * @param parameters the number of trained parameters
 * @param frozen the number of frozen parameters
 * @param multiplyAdds the multiply-adds of a forward pass of one example
 * @param bytes the memory of the activations of one example
 */
public record Cost(
    Polynomial parameters, Polynomial frozen, Polynomial multiplyAdds, Polynomial bytes) {

  /** No cost. */
  public static final Cost NONE =
      new Cost(Polynomial.ZERO, Polynomial.ZERO, Polynomial.ZERO, Polynomial.ZERO);

  /** Creates the cost of nodes without frozen parameters. */
  public Cost(Polynomial parameters, Polynomial multiplyAdds, Polynomial bytes) {
    this(parameters, Polynomial.ZERO, multiplyAdds, bytes);
  }

  /** Returns true if parameters are frozen. */
  public boolean hasFrozen() {
    return !frozen.equals(Polynomial.ZERO);
  }

  /** Returns the sum of two costs. */
  Cost plus(Cost other) {
    return new Cost(
        parameters.plus(other.parameters),
        frozen.plus(other.frozen),
        multiplyAdds.plus(other.multiplyAdds),
        bytes.plus(other.bytes));
  }

  /** Returns the sum of costs. */
  static Cost sum(List<Cost> costs) {
    return new Cost(
        Polynomial.sum(costs.stream().map(Cost::parameters).toList()),
        Polynomial.sum(costs.stream().map(Cost::frozen).toList()),
        Polynomial.sum(costs.stream().map(Cost::multiplyAdds).toList()),
        Polynomial.sum(costs.stream().map(Cost::bytes).toList()));
  }

  /** Returns the cost with each number replaced. */
  public Cost map(UnaryOperator<Polynomial> function) {
    return new Cost(
        function.apply(parameters),
        function.apply(frozen),
        function.apply(multiplyAdds),
        function.apply(bytes));
  }

  /** Returns the names on which it depends, in alphabetical order. */
  Set<String> names() {
    Set<String> names = new TreeSet<>(parameters.names());
    names.addAll(frozen.names());
    names.addAll(multiplyAdds.names());
    names.addAll(bytes.names());
    return names;
  }
}
