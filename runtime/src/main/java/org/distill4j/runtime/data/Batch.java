package org.distill4j.runtime.data;

import java.util.Map;

/**
 * Some examples as inputs of a graph. The arrays are reused for the next batch.
 *
 * @param examples the indices of the examples, not to be modified
 * @param values the values by graph input
 */
public record Batch(int[] examples, Map<String, Value> values) {

  /** The number of examples. */
  public int size() {
    return examples.length;
  }
}
