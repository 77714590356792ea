package org.distill4j.runtime.data;

import java.util.Map;

/**
 * Some examples as the arrays that a graph is fed with. The arrays are used again for the next
 * batch.
 *
 * @param examples the indices of the examples, not to be changed
 * @param values the values by graph input
 */
public record Batch(int[] examples, Map<String, Value> values) {

  /** The number of examples. */
  public int size() {
    return examples.length;
  }
}
