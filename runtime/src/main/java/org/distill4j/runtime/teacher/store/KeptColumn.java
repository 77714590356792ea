package org.distill4j.runtime.teacher.store;

import java.util.Optional;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.ContentDigest;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.kernel.array.Buffers;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * A column whose digest is known.
 *
 * @param values the column
 * @param fingerprint its digest
 */
record KeptColumn(Column values, String fingerprint) implements Column {

  @Override
  public int size() {
    return values.size();
  }

  @Override
  public Value batch(int[] examples, DataType type, Buffers buffers) {
    return values.batch(examples, type, buffers);
  }

  @Override
  public void digest(ContentDigest digest) {
    values.digest(digest);
  }

  @Override
  public int length(int example) {
    return values.length(example);
  }

  @Override
  public Optional<String> problem() {
    return values.problem();
  }

  /** Columns are compared by identity, as caches of their digests do. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
