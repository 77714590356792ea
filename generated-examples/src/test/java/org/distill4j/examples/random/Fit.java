package org.distill4j.examples.random;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.distill4j.processor.signature.Pattern;
import org.distill4j.processor.signature.Signature;
import org.distill4j.processor.size.IndivisibleException;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.size.SizeExpression;

/** The sizes bound so far for a signature. */
final class Fit {

  private final Set<String> summed;
  private final Map<String, Polynomial> sizes;
  private final Map<String, Polynomial> sums = new HashMap<>();

  Fit(Signature signature, Map<String, Polynomial> elements) {
    this.summed = signature.summedNames();
    this.sizes = new HashMap<>(elements);
  }

  private Fit(Fit other) {
    this.summed = other.summed;
    this.sizes = new HashMap<>(other.sizes);
    this.sums.putAll(other.sums);
  }

  /** Returns this fit with one more value, or empty if its sizes do not fit. */
  Optional<Fit> with(Pattern pattern, List<Polynomial> axes) {
    Fit fit = new Fit(this);
    if (pattern.axes().size() != axes.size()) {
      return Optional.empty();
    }
    for (int i = 0; i < axes.size(); i++) {
      if (!fit.add(pattern.axes().get(i), axes.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(fit);
  }

  /** Returns this fit with the number of repeated values, if it has a name. */
  Fit with(Optional<String> number, int repetitions) {
    Fit fit = new Fit(this);
    number.ifPresent(name -> fit.sizes.put(name, Polynomial.of(repetitions)));
    return fit;
  }

  private boolean add(SizeExpression pattern, Polynomial size) {
    if (pattern instanceof SizeExpression.Name name && summed.contains(name.name())) {
      sums.merge(name.name(), size, Polynomial::plus);
      return true;
    }
    if (pattern instanceof SizeExpression.Name name && !sizes.containsKey(name.name())) {
      sizes.put(name.name(), size);
      return true;
    }
    return evaluate(pattern).filter(size::equals).isPresent();
  }

  /** Returns the value of an expression, or empty if a name in it is unbound. */
  Optional<Polynomial> evaluate(SizeExpression expression) {
    for (String name : expression.names()) {
      if (!sizes.containsKey(name) && !sums.containsKey(name)) {
        return Optional.empty();
      }
    }
    try {
      return Optional.of(expression.evaluate(sizes::get, sums::get));
    } catch (IndivisibleException e) {
      return Optional.empty();
    }
  }

  Map<String, Polynomial> sizes() {
    return sizes;
  }
}
