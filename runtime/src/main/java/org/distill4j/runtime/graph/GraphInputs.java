package org.distill4j.runtime.graph;

import java.util.List;
import java.util.Map;
import org.distill4j.runtime.data.Value;
import org.nd4j.linalg.api.buffer.DataType;

/** Checks of the inputs of a graph. */
final class GraphInputs {

  private GraphInputs() {}

  /**
   * Checks the values of all inputs.
   *
   * @param type the data type of the graph
   * @throws IllegalArgumentException if an input is missing, has another data type than the graph,
   *     or another batch size than the first
   */
  static void check(List<RunnerNode> inputs, Map<String, Value> values, DataType type) {
    for (RunnerNode input : inputs) {
      Value value = values.get(input.name());
      if (value == null) {
        throw new IllegalArgumentException(
            "The input '%s' is missing: the graph needs %s and was given %s"
                .formatted(
                    input.name(), inputs.stream().map(RunnerNode::name).toList(), values.keySet()));
      }
      DataType given = value.type();
      if (given.isFPType() && given != type) {
        throw new IllegalArgumentException(
            "The input '%s' is %s, the graph computes in %s".formatted(input.name(), given, type));
      }
      String first = inputs.get(0).name();
      if (value.batch() != values.get(first).batch()) {
        throw new IllegalArgumentException(
            "The input '%s' has %d examples, '%s' has %d"
                .formatted(input.name(), value.batch(), first, values.get(first).batch()));
      }
    }
  }
}
