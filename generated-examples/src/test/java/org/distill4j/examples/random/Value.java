package org.distill4j.examples.random;

import java.util.List;
import org.distill4j.processor.size.Polynomial;

/**
 * A node or an input of an expanded network, or a block over steps.
 *
 * @param kind its kind, empty for a block over steps
 * @param reads the full names of the nodes that it reads
 * @param output true if it is marked as an output
 * @param learns true if it trains parameters whatever the elements of its annotation
 * @param family equal for all nodes that may share parameters
 */
record Value(
    String name,
    String kind,
    List<Polynomial> axes,
    List<String> reads,
    boolean output,
    boolean learns,
    String family) {

  Value {
    axes = List.copyOf(axes);
    reads = List.copyOf(reads);
  }
}
