package org.distill4j.runtime.data.stream;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The summary of a column in a file.
 *
 * @param name the graph input that it feeds
 * @param extremes the shortest and the longest example, and that with the largest index
 * @param lengths the length of each example, or the only length
 * @param digest the SHA-256 of its rows
 */
@SuppressWarnings("ArrayRecordComponent")
record StoredSummary(String name, int[] extremes, int[] lengths, String digest) {

  int length(int example) {
    return lengths.length == 1 ? lengths[0] : lengths[example];
  }

  void write(DataOutput out) throws IOException {
    out.writeUTF(name);
    write(extremes, out);
    write(lengths, out);
    out.writeUTF(digest);
  }

  private static void write(int[] numbers, DataOutput out) throws IOException {
    out.writeInt(numbers.length);
    for (int number : numbers) {
      out.writeInt(number);
    }
  }

  static StoredSummary read(DataInput in, int most) throws IOException {
    return new StoredSummary(in.readUTF(), ints(in, most), ints(in, most), in.readUTF());
  }

  static int[] ints(DataInput in, int most) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > Math.max(most, 3)) {
      throw new IOException("a length is " + length);
    }
    int[] numbers = new int[length];
    for (int i = 0; i < length; i++) {
      numbers[i] = in.readInt();
    }
    return numbers;
  }
}
