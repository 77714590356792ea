package org.distill4j.runtime.data;

import java.util.Optional;
import java.util.stream.IntStream;
import org.distill4j.runtime.kernel.array.Buffers;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * A column in which examples share values: each example has the index of an entry of another
 * column. Questions about one video share its features in this way.
 */
public final class IndexedColumn implements Column {

  private final Column values;
  private final int[] entries;

  /** The digests of the entries, as far as they are known. */
  private final String[] digests;

  /**
   * Creates a column.
   *
   * @param values the distinct values
   * @param entries the index of the value of each example; copied
   */
  public IndexedColumn(Column values, int[] entries) {
    this.values = values;
    this.entries = entries.clone();
    this.digests = new String[values.size()];
  }

  @Override
  public int size() {
    return entries.length;
  }

  /** Returns the distinct values. */
  public Column values() {
    return values;
  }

  /** Returns the index of the value of an example. */
  public int entry(int example) {
    return entries[example];
  }

  @Override
  public Value batch(int[] examples, DataType type, Buffers buffers) {
    return values.batch(
        IntStream.of(examples).map(example -> entries[example]).toArray(), type, buffers);
  }

  @Override
  public void digest(ContentDigest digest) {
    digest.add("indexed").add(entries);
    values.digest(digest);
  }

  @Override
  public boolean digest(int example, ContentDigest digest) {
    int entry = entries[example];
    if (digests[entry] == null) {
      ContentDigest own = new ContentDigest();
      if (!values.digest(entry, own)) {
        return false;
      }
      digests[entry] = own.hex();
    }
    digest.add("indexed").add(digests[entry]);
    return true;
  }

  @Override
  public int length(int example) {
    return values.length(entries[example]);
  }

  @Override
  public int largest(int example) {
    return values.largest(entries[example]);
  }

  @Override
  public Optional<String> problem() {
    for (int i = 0; i < entries.length; i++) {
      if (entries[i] < 0 || entries[i] >= values.size()) {
        return Optional.of(
            "example %s has the entry %s; entries are whole numbers from 0 to %s"
                .formatted(i, entries[i], values.size() - 1));
      }
    }
    return values.problem();
  }
}
