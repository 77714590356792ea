package org.distill4j.runtime.data;

import org.distill4j.runtime.kernel.Buffers;
import org.nd4j.linalg.api.buffer.DataType;

/** One input or label of all examples of a data set, in the order of the examples. */
public interface Column {

  /** The number of examples. */
  int size();

  /**
   * The values of some examples as one batch.
   *
   * @param examples indices of examples, at least one
   * @param type the data type of the network
   * @param buffers where the arrays are kept from batch to batch; this column alone uses them
   */
  Value batch(int[] examples, DataType type, Buffers buffers);
}
