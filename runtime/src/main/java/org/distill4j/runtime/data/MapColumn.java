package org.distill4j.runtime.data;

import java.util.Arrays;
import java.util.Optional;
import org.distill4j.runtime.argument.Arguments;
import org.distill4j.runtime.kernel.array.Buffers;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Attention maps whose queries and keys differ in number from example to example: recorded values
 * of a teacher.
 *
 * <p>A batch is [batch, heads, queries, keys] with the largest numbers of its examples, padded with
 * zeros, and a mask [batch, queries].
 */
public final class MapColumn implements Column {

  private final int heads;
  private final int[] queries;
  private final RowStore maps;

  /**
   * Creates a column. Takes ownership of the arrays, which may be large.
   *
   * @param heads the number of heads, at least 1
   * @param queries the number of queries of each example
   * @param maps heads * queries * keys finite numbers for each example, in this order
   */
  public MapColumn(int heads, int[] queries, float[][] maps) {
    this(heads, queries, new FloatRows.HeapStore(maps));
  }

  /** Creates a column of maps that lie elsewhere, in the same order. */
  public MapColumn(int heads, int[] queries, RowStore maps) {
    Arguments.requireAtLeastOne("heads", heads);
    this.heads = heads;
    this.queries = queries;
    this.maps = maps;
  }

  @Override
  public int size() {
    return maps.size();
  }

  /** The number of queries of an example. */
  @Override
  public int length(int example) {
    return queries[example];
  }

  private int keys(int example) {
    return queries[example] == 0 ? 0 : maps.length(example) / (heads * queries[example]);
  }

  @Override
  public Value batch(int[] examples, DataType type, Buffers buffers) {
    int[] lengths = new int[examples.length];
    int mostQueries = 1;
    int mostKeys = 1;
    for (int i = 0; i < examples.length; i++) {
      lengths[i] = queries[examples[i]];
      mostQueries = Math.max(mostQueries, lengths[i]);
      mostKeys = Math.max(mostKeys, keys(examples[i]));
    }
    INDArray array = buffers.get("maps", type, examples.length, heads, mostQueries, mostKeys);
    HostArray host = HostArray.writing(array);
    float[] padded = new float[heads * mostQueries * mostKeys];
    float[] scratch = maps instanceof FloatRows.HeapStore ? null : new float[padded.length];
    for (int i = 0; i < examples.length; i++) {
      Arrays.fill(padded, 0);
      float[] map = maps.row(examples[i], scratch);
      int keys = keys(examples[i]);
      for (int row = 0; row < heads * lengths[i]; row++) {
        int at = (row / lengths[i] * mostQueries + row % lengths[i]) * mostKeys;
        System.arraycopy(map, row * keys, padded, at, keys);
      }
      host.write((long) i * padded.length, padded);
    }
    return new Value(array, Masks.ofLengths(lengths, mostQueries, type, buffers));
  }

  @Override
  public void digest(ContentDigest digest) {
    digest.add("maps").add(heads).add(queries);
    int longest = 0;
    for (int i = 0; i < maps.size(); i++) {
      longest = Math.max(longest, maps.length(i));
    }
    float[] scratch = maps instanceof FloatRows.HeapStore ? null : new float[longest];
    for (int i = 0; i < maps.size(); i++) {
      digest.add(maps.row(i, scratch), maps.length(i));
    }
  }

  @Override
  public Optional<String> problem() {
    for (int i = 0; i < maps.size(); i++) {
      if (maps.length(i) != heads * queries[i] * keys(i)) {
        return Optional.of(
            "example %s has %s numbers, which is no whole number of keys of %s queries in %s heads"
                .formatted(i, maps.length(i), queries[i], heads));
      }
    }
    return Optional.empty();
  }
}
