package org.distill4j.runtime.data.stream;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import org.distill4j.runtime.data.mapping.Row;

/** A block of a file: the rows of some examples, column by column. */
final class Block {

  private final ByteBuffer bytes;
  private final IntBuffer ints;
  private final int[] starts;

  Block(byte[] content, int columns) {
    this.bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    this.ints = bytes.asIntBuffer();
    this.starts = new int[columns];
    int at = 0;
    for (int column = 0; column < columns; column++) {
      starts[column] = at;
      int rows = ints.get(at);
      at += 1 + rows + ints.get(at + rows);
    }
  }

  /**
   * Returns a row.
   *
   * @param column the index of the column
   * @param place the place of the example in the block
   */
  Row row(int column, int place) {
    int start = starts[column];
    int rows = ints.get(start);
    int data = start + 1 + rows;
    int from = data + (place == 0 ? 0 : ints.get(start + place));
    int to = data + ints.get(start + 1 + place);
    int[] indices = new int[ints.get(from)];
    ints.get(from + 1, indices);
    float[] numbers = new float[to - from - 1 - indices.length];
    int first = (from + 1 + indices.length) * Integer.BYTES;
    bytes
        .slice(first, numbers.length * Float.BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asFloatBuffer()
        .get(numbers);
    return new Row(indices, numbers);
  }
}
