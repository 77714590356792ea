package org.distill4j.runtime.pretrained;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.distill4j.runtime.data.DataFileException;

/**
 * A tensor in a file.
 *
 * @param name its name
 * @param type the name of its type, as the format has it
 * @param numbers its type, or empty if a network cannot take it
 * @param scaling the meaning of its numbers, if they are whole numbers with a scale
 * @param shape its shape, in row-major order
 * @param file the file with its numbers: that of the model, or one beside it
 * @param offset the first byte of its numbers
 * @param bytes the length of its numbers
 */
record StoredTensor(
    String name,
    String type,
    Optional<NumberType> numbers,
    Optional<Scaling> scaling,
    long[] shape,
    Path file,
    long offset,
    long bytes) {

  StoredTensor {
    shape = shape.clone();
  }

  /** Creates a tensor whose numbers are its values. */
  StoredTensor(
      String name,
      String type,
      Optional<NumberType> numbers,
      long[] shape,
      Path file,
      long offset,
      long bytes) {
    this(name, type, numbers, Optional.empty(), shape, file, offset, bytes);
  }

  /** Returns the same tensor under another name, with a type and a meaning of its numbers. */
  StoredTensor scaled(String other, NumberType of, Scaling by) {
    return new StoredTensor(
        other, of.name(), Optional.of(of), Optional.of(by), shape, file, offset, bytes);
  }

  @Override
  public long[] shape() {
    return shape.clone();
  }

  /** Returns the number of elements of a shape. */
  static long elements(long[] shape) {
    long product = 1;
    for (long length : shape) {
      product = Math.multiplyExact(product, length);
    }
    return product;
  }

  /** Returns its shape for messages: "[384, 1536]". */
  String shapeInWords() {
    return inWords(shape);
  }

  static String inWords(long[] shape) {
    return Arrays.stream(shape)
        .mapToObj(Long::toString)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /**
   * Maps a part of its numbers into memory.
   *
   * @param first the first element
   * @param count the number of elements, at most 2^27
   */
  ByteBuffer map(FileChannel channel, long first, int count) throws IOException {
    int size = numbers.orElseThrow().bytes();
    long from = offset + first * size;
    long length = (long) count * size;
    if (channel.size() < from + length) {
      throw new DataFileException(
          file, "it ends within the tensor '" + name + "'", "copy the file again");
    }
    return channel.map(FileChannel.MapMode.READ_ONLY, from, length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
