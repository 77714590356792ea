package org.distill4j.processor.signature;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.distill4j.processor.size.SizeExpression;

/**
 * What an operation takes and gives.
 *
 * @param text as it was written
 * @param conditions elements of the annotation and the names of the enum constants that they must
 *     have
 * @param inputs the values it takes, in order
 * @param result the value it gives
 */
public record Signature(
    String text, Map<String, String> conditions, List<Pattern> inputs, Pattern result) {

  /** Copies what can be copied. */
  public Signature {
    conditions = Map.copyOf(conditions);
    inputs = List.copyOf(inputs);
  }

  /** The variables that may differ between the values of a repeated pattern. */
  public Set<String> summedNames() {
    Set<String> names = new TreeSet<>();
    result.axes().forEach(axis -> names.addAll(axis.summedNames()));
    return names;
  }

  /** The names that the inputs give a size to. */
  public Set<String> inputNames() {
    Set<String> names = new TreeSet<>();
    inputs.stream()
        .flatMap(pattern -> pattern.axes().stream())
        .map(SizeExpression::names)
        .forEach(names::addAll);
    return names;
  }

  /** Whether it is the name of a size of an input or of the result. */
  public boolean gives(String name) {
    return inputNames().contains(name)
        || result.axes().stream().anyMatch(axis -> axis.names().contains(name));
  }

  /** Whether the number of values fits. */
  public boolean accepts(int values) {
    boolean open = !inputs.isEmpty() && inputs.get(inputs.size() - 1).repeated();
    return open ? values >= inputs.size() : values == inputs.size();
  }

  /** The pattern of a value; the last one stands for all that follow where it is repeated. */
  public Pattern input(int value) {
    return inputs.get(Math.min(value, inputs.size() - 1));
  }
}
