package org.distill4j.runtime.data.stream;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.ContentDigest;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.data.mapping.Row;
import org.distill4j.runtime.kernel.array.Buffers;
import org.nd4j.linalg.api.buffer.DataType;

/** A column of a file of examples. Its batches are those of a column of the same rows in memory. */
final class StoredColumn implements Column {

  private final BlockCache cache;
  private final int number;
  private final int size;
  private final int blockSize;
  private final StoredSummary summary;
  private final RowColumn type;

  StoredColumn(
      BlockCache cache,
      int number,
      int size,
      int blockSize,
      StoredSummary summary,
      RowColumn type) {
    this.cache = cache;
    this.number = number;
    this.size = size;
    this.blockSize = blockSize;
    this.summary = summary;
    this.type = type;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Value batch(int[] examples, DataType dataType, Buffers buffers) {
    List<Row> rows = Arrays.stream(examples).mapToObj(this::row).toList();
    return type.of(rows).batch(IntStream.range(0, rows.size()).toArray(), dataType, buffers);
  }

  private Row row(int example) {
    return cache.block(example / blockSize).row(number, example % blockSize);
  }

  @Override
  public void prefetch(int[] examples) {
    Arrays.stream(examples).map(example -> example / blockSize).distinct().forEach(cache::prefetch);
  }

  @Override
  public void digest(ContentDigest digest) {
    digest.add("stored").add(summary.digest());
  }

  @Override
  public int length(int example) {
    return summary.length(example);
  }

  /** Returns the largest index of an example, which is read from the file. */
  @Override
  public int largest(int example) {
    return type.of(List.of(row(example))).largest(0);
  }

  @Override
  public int[] extremes() {
    return summary.extremes().clone();
  }
}
