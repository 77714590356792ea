package org.distill4j.runtime.data;

import java.util.Collection;
import java.util.Map;
import org.distill4j.runtime.argument.Arguments;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Some examples as inputs of a graph. The arrays are reused for the next batch.
 *
 * @param examples the indices of the examples, not to be modified
 * @param values the values by graph input
 */
public record Batch(int[] examples, Map<String, Value> values) {

  /**
   * Returns the values of inputs as DL4J takes them: {@code graph.output(false,
   * batch.arrays(inputs), batch.masks(inputs))}.
   *
   * @param inputs the names of inputs, in the order of the graph
   * @throws IllegalArgumentException if the batch lacks one
   */
  public INDArray[] arrays(Collection<String> inputs) {
    return inputs.stream().map(name -> value(name).array()).toArray(INDArray[]::new);
  }

  /**
   * Returns the masks of inputs as DL4J takes them, null for inputs without steps. Sequences of
   * different lengths give wrong results without them.
   *
   * @param inputs the names of inputs, in the order of the graph
   * @throws IllegalArgumentException if the batch lacks one
   */
  public INDArray[] masks(Collection<String> inputs) {
    return inputs.stream().map(name -> value(name).mask()).toArray(INDArray[]::new);
  }

  private Value value(String name) {
    Value value = values.get(name);
    if (value == null) {
      throw Arguments.unknown("input", name, values.keySet());
    }
    return value;
  }

  /** The number of examples. */
  public int size() {
    return examples.length;
  }
}
