package org.distill4j.runtime.data;

import java.util.Optional;
import org.distill4j.runtime.kernel.array.Buffers;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * One input or label of all examples of a data set, in the order of the examples. Immutable.
 *
 * <p>A column does not know its name: {@link Examples} gives it one, refuses it where it has a
 * {@link #problem} and says in which column that is.
 */
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

  /** Adds all that the column holds to a fingerprint. */
  void digest(ContentDigest digest);

  /**
   * The number of steps of an example, which batches of examples of similar length go by; 1 where
   * all examples are of one shape.
   */
  default int length(int example) {
    return 1;
  }

  /** The first thing that is wrong with the values, with the example's index; empty if nothing. */
  default Optional<String> problem() {
    return Optional.empty();
  }
}
