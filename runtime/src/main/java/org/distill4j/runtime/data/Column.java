package org.distill4j.runtime.data;

import java.util.Optional;
import org.distill4j.runtime.kernel.array.Buffers;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * One input or label of all examples of a data set, in the order of the examples. Immutable.
 *
 * <p>A column does not know its name: {@link Examples} assigns it, and rejects a column with a
 * {@link #problem} by name.
 */
public interface Column {

  /** The number of examples. */
  int size();

  /**
   * Returns the values of some examples as one batch.
   *
   * @param examples indices of examples, at least one
   * @param type the data type of the network
   * @param buffers the arrays that are reused from batch to batch, for this column only
   */
  Value batch(int[] examples, DataType type, Buffers buffers);

  /** Adds the content of the column to a fingerprint. */
  void digest(ContentDigest digest);

  /**
   * Adds the content of one example to a digest, by which data sets in another order are
   * recognised.
   *
   * @return false if the column has no such digest; its data are then known in this order alone
   */
  default boolean digest(int example, ContentDigest digest) {
    return false;
  }

  /** Returns the SHA-256 of {@link #digest(ContentDigest)} alone, in hexadecimal. */
  default String fingerprint() {
    ContentDigest digest = new ContentDigest();
    digest(digest);
    return digest.hex();
  }

  /**
   * Returns the number of steps of an example, by which batches of similar length are formed; 1 if
   * all examples have the same shape.
   */
  default int length(int example) {
    return 1;
  }

  /**
   * Returns the largest index of an example, such as that of a word or a class, which must be below
   * a size of the network; -1 if it has none.
   */
  default int largest(int example) {
    return -1;
  }

  /**
   * Returns the examples at the ends of the column: the shortest, the longest and that with the
   * largest index.
   */
  default int[] extremes() {
    return ExtremeExamples.of(this);
  }

  /**
   * Announces examples that a batch will have soon, so that a column on disk can read them
   * meanwhile.
   */
  default void prefetch(int[] examples) {}

  /**
   * Returns the first problem of the values, with the index of the example; empty if there is none.
   */
  default Optional<String> problem() {
    return Optional.empty();
  }
}
