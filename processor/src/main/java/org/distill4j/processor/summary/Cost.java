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
 * @param multiplyAdds the multiply-adds of a forward pass of one example
 * @param bytes the memory of the activations of one example
 */
public record Cost(Polynomial parameters, Polynomial multiplyAdds, Polynomial bytes) {

  /** No cost. */
  public static final Cost NONE = new Cost(Polynomial.ZERO, Polynomial.ZERO, Polynomial.ZERO);

  /** Returns the sum of two costs. */
  Cost plus(Cost other) {
    return new Cost(
        parameters.plus(other.parameters),
        multiplyAdds.plus(other.multiplyAdds),
        bytes.plus(other.bytes));
  }

  /** Returns the sum of costs. */
  static Cost sum(List<Cost> costs) {
    return new Cost(
        Polynomial.sum(costs.stream().map(Cost::parameters).toList()),
        Polynomial.sum(costs.stream().map(Cost::multiplyAdds).toList()),
        Polynomial.sum(costs.stream().map(Cost::bytes).toList()));
  }

  /** Returns the cost with each number replaced. */
  public Cost map(UnaryOperator<Polynomial> function) {
    return new Cost(
        function.apply(parameters), function.apply(multiplyAdds), function.apply(bytes));
  }

  /** Returns the names on which it depends, in alphabetical order. */
  Set<String> names() {
    Set<String> names = new TreeSet<>(parameters.names());
    names.addAll(multiplyAdds.names());
    names.addAll(bytes.names());
    return names;
  }
}
