package org.distill4j.runtime.predict;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.distill4j.runtime.argument.Arguments;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.TokenColumn;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.graph.description.ValueFormat;

/** Checks inputs against the description of a network. */
final class InputCheck {

  private final ModelDescription description;
  private final List<String> needed;

  /**
   * Creates a check.
   *
   * @param needed the inputs that the wanted nodes depend on
   */
  InputCheck(ModelDescription description, List<String> needed) {
    this.description = description;
    this.needed = needed;
  }

  /**
   * Returns the number of examples.
   *
   * @throws IllegalArgumentException if an input is missing, unknown or has another number of them,
   *     or a value that no network reads
   */
  int examples(Map<String, ? extends Column> inputs) {
    for (String name : inputs.keySet()) {
      if (!description.inputNames().contains(name)) {
        throw Arguments.unknown("input", name, description.inputNames());
      }
    }
    int examples = -1;
    for (String name : needed) {
      Column column = inputs.get(name);
      if (column == null) {
        throw new IllegalArgumentException(
            "The input '%s' is missing: %s needs %s"
                .formatted(name, description.network(), expected()));
      }
      if (examples < 0) {
        examples = column.size();
        Arguments.requireAtLeastOne("the number of examples of '" + name + "'", examples);
      } else if (column.size() != examples) {
        throw new IllegalArgumentException(
            "The input '%s' has %s examples, but '%s' has %s: give each example all inputs"
                .formatted(name, column.size(), needed.get(0), examples));
      }
      column
          .problem()
          .ifPresent(
              problem -> {
                throw new IllegalArgumentException("The input '%s': %s".formatted(name, problem));
              });
    }
    return examples;
  }

  private String expected() {
    return needed.stream()
        .map(name -> "'%s' %s".formatted(name, description.input(name)))
        .collect(Collectors.joining(", "));
  }

  /**
   * Requires that a batch has the shape of an input.
   *
   * @throws IllegalArgumentException if it has not
   */
  void requireFit(String name, Value value) {
    ValueFormat format = description.input(name);
    if (!format.admits(value.shape())) {
      throw new IllegalArgumentException(
          "The input '%s' is %s, but %s reads %s"
              .formatted(name, ValueFormat.shape(value.shape()), description.network(), format));
    }
    boolean indices = format.column().equals(TokenColumn.class.getName());
    if (format.isKnown() && value.type().isFPType() == indices) {
      throw new IllegalArgumentException(
          "The input '%s' has %s, but %s reads %s: give it a column like %s"
              .formatted(
                  name,
                  indices ? "numbers with fractions" : "whole numbers",
                  description.network(),
                  format,
                  format.column()));
    }
  }

  /** Returns the exception for inputs that a node refuses. */
  IllegalArgumentException misfit(List<String> inputs, RuntimeException cause) {
    String names = inputs.stream().map(n -> "'" + n + "'").collect(Collectors.joining(" and "));
    return new IllegalArgumentException(
        "The input %s does not fit %s: %s"
            .formatted(
                names,
                description.network(),
                String.valueOf(cause.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ")),
        cause);
  }
}
