package org.distill4j.processor.summary;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.distill4j.processor.size.Polynomial;

/**
 * What a node or several of them need.
 *
 * @param parameters the trained parameters
 * @param multiplyAdds the multiply-adds of one example, forward
 * @param bytes the memory of what one example makes them give
 */
public record Cost(Polynomial parameters, Polynomial multiplyAdds, Polynomial bytes) {

  /** Nothing. */
  public static final Cost NONE = new Cost(Polynomial.ZERO, Polynomial.ZERO, Polynomial.ZERO);

  /** Both together. */
  Cost plus(Cost other) {
    return new Cost(
        parameters.plus(other.parameters),
        multiplyAdds.plus(other.multiplyAdds),
        bytes.plus(other.bytes));
  }

  /** All together. */
  static Cost sum(List<Cost> costs) {
    return new Cost(
        Polynomial.sum(costs.stream().map(Cost::parameters).toList()),
        Polynomial.sum(costs.stream().map(Cost::multiplyAdds).toList()),
        Polynomial.sum(costs.stream().map(Cost::bytes).toList()));
  }

  /** The same with each number replaced. */
  public Cost map(UnaryOperator<Polynomial> function) {
    return new Cost(
        function.apply(parameters), function.apply(multiplyAdds), function.apply(bytes));
  }

  /** The names that it depends on, in alphabetical order. */
  Set<String> names() {
    Set<String> names = new TreeSet<>(parameters.names());
    names.addAll(multiplyAdds.names());
    names.addAll(bytes.names());
    return names;
  }
}
