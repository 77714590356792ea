package org.distill4j.processor.signature;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.distill4j.processor.size.Conditions;
import org.distill4j.processor.size.SizeExpression;

/**
 * The kinds and shapes of an operation's inputs and result.
 *
 * @param text the text as written
 * @param conditions the conditions on elements of the annotation
 * @param inputs the inputs, in order
 * @param result the result
 */
public record Signature(String text, Conditions conditions, List<Pattern> inputs, Pattern result) {

  /** Copies the list. */
  public Signature {
    inputs = List.copyOf(inputs);
  }

  /** Returns the names of the kinds of its inputs and its result. */
  public Set<String> kinds() {
    Set<String> kinds = new TreeSet<>(Set.of(result.kind()));
    inputs.forEach(input -> kinds.add(input.kind()));
    return kinds;
  }

  /** Returns the same signature with other names of kinds. */
  public Signature named(UnaryOperator<String> names) {
    return new Signature(
        text,
        conditions,
        inputs.stream().map(input -> input.of(names.apply(input.kind()))).toList(),
        result.of(names.apply(result.kind())));
  }

  /** Returns the variables that may differ between the values of a repeated pattern. */
  public Set<String> summedNames() {
    Set<String> names = new TreeSet<>();
    result.axes().forEach(axis -> names.addAll(axis.summedNames()));
    return names;
  }

  /** Returns the names whose sizes the inputs determine. */
  public Set<String> inputNames() {
    Set<String> names = new TreeSet<>();
    inputs.stream()
        .flatMap(pattern -> pattern.axes().stream())
        .map(SizeExpression::names)
        .forEach(names::addAll);
    inputs.forEach(input -> input.number().ifPresent(names::add));
    return names;
  }

  /** Returns true if a name is a size of an input or of the result. */
  public boolean gives(String name) {
    return inputNames().contains(name)
        || result.axes().stream().anyMatch(axis -> axis.names().contains(name));
  }

  /** Returns true if the number of inputs matches. */
  public boolean accepts(int values) {
    boolean open = !inputs.isEmpty() && inputs.get(inputs.size() - 1).repeated();
    return open ? values >= inputs.size() : values == inputs.size();
  }

  /**
   * Returns the number of values of the repeated input, by its name; empty if it has none.
   *
   * @param values the number of all values
   */
  public Map<String, Integer> numbers(int values) {
    Map<String, Integer> numbers = new TreeMap<>();
    for (Pattern input : inputs) {
      input.number().ifPresent(name -> numbers.put(name, values - inputs.size() + 1));
    }
    return numbers;
  }

  /** Returns the pattern of an input; a repeated last one stands for all further inputs. */
  public Pattern input(int value) {
    return inputs.get(Math.min(value, inputs.size() - 1));
  }
}
