package org.distill4j.runtime.data;

import java.util.Optional;
import org.distill4j.runtime.kernel.array.Buffers;
import org.nd4j.linalg.api.buffer.DataType;

/** A vector for each example, all of the same length. A batch is [batch, features]. */
public final class FeatureColumn implements Column {

  private final FloatRows rows;

  /**
   * Creates a column from a copy of the vectors.
   *
   * @param rows finite numbers, at least one in each row
   */
  public FeatureColumn(float[][] rows) {
    this.rows = FloatRows.copyOf(rows);
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  public Value batch(int[] examples, DataType type, Buffers buffers) {
    int features = rows.length(examples[0]);
    return Value.of(rows.batch(examples, features, type, buffers, examples.length, features));
  }

  @Override
  public void digest(ContentDigest digest) {
    digest.add("features");
    rows.digest(digest);
  }

  @Override
  public boolean digest(int example, ContentDigest digest) {
    return rows.digest(example, digest.add("features"));
  }

  @Override
  public Optional<String> problem() {
    return rows.problem().or(() -> rows.raggedness("features"));
  }
}
