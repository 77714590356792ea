package org.distill4j.processor.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.distill4j.processor.size.SizeExpression;

/**
 * A trained tensor that an operation declares: {@code W[inputs, units]}, or one for each of a range
 * of indices: {@code forward{1..layers}W[units, units]}.
 *
 * @param name its name; with a range, the part before the index
 * @param range the indices, if it is repeated
 * @param suffix the part of the name after the index, empty without a range
 * @param axes the lengths of its axes; it is absent where one of them is 0
 */
public record TensorFormula(
    String name, Optional<Range> range, String suffix, List<SizeExpression> axes) {

  /**
   * The indices of a repeated tensor.
   *
   * @param from the first index
   * @param to the index after the last one
   */
  public record Range(SizeExpression from, SizeExpression to) {}

  /** Copies the axes. */
  public TensorFormula {
    axes = List.copyOf(axes);
  }

  /** Returns the number of elements of all of its tensors. */
  public SizeExpression count() {
    SizeExpression product = axes.get(0);
    for (SizeExpression axis : axes.subList(1, axes.size())) {
      product = new SizeExpression.Binary('*', product, axis);
    }
    if (range.isEmpty()) {
      return product;
    }
    SizeExpression times = new SizeExpression.Binary('-', range.get().to(), range.get().from());
    return new SizeExpression.Binary('*', times, product);
  }

  /** Returns the number of elements of several tensors. */
  public static SizeExpression count(List<TensorFormula> tensors) {
    SizeExpression sum = tensors.get(0).count();
    for (TensorFormula tensor : tensors.subList(1, tensors.size())) {
      sum = new SizeExpression.Binary('+', sum, tensor.count());
    }
    return sum;
  }

  /** Returns the names in the limits of its range, in alphabetical order. */
  public Set<String> rangeNames() {
    Set<String> names = new TreeSet<>();
    range.ifPresent(
        limits -> {
          names.addAll(limits.from().names());
          names.addAll(limits.to().names());
        });
    return names;
  }

  /**
   * Returns the names of its tensors.
   *
   * @param from the first index, ignored without a range
   * @param to the index after the last one
   */
  public List<String> names(long from, long to) {
    if (range.isEmpty()) {
      return List.of(name);
    }
    List<String> names = new ArrayList<>();
    for (long index = from; index < to; index++) {
      names.add(name + index + suffix);
    }
    return names;
  }
}
