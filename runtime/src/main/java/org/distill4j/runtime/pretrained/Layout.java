package org.distill4j.runtime.pretrained;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.distill4j.runtime.data.DataFileException;

/**
 * The way from the numbers of a stored tensor to those of a parameter: a part of it, then perhaps
 * its transpose.
 *
 * @param tensor the stored tensor
 * @param runs the number of runs of adjacent numbers that belong to the part
 * @param begin the first number of the first run
 * @param distance the distance of the beginnings of two runs
 * @param length the length of a run
 * @param rows the rows of the stored part if it is transposed, otherwise 1
 */
record Layout(StoredTensor tensor, long runs, long begin, long distance, long length, long rows) {

  private static final int CHUNK = 1 << 20;

  /**
   * Returns the layout, or empty if the shapes differ. Adjacent axes of the file may be one axis of
   * the parameter: a kernel [8, 4, 3, 3] fits [8, 36].
   */
  static Optional<Layout> of(StoredTensor tensor, TensorMapping mapping, long[] shape) {
    long[] stored = tensor.shape();
    int axis = mapping.axis();
    int parts = mapping.parts();
    if (parts > 1 && (axis >= stored.length || stored[axis] % parts != 0)) {
      return Optional.empty();
    }
    long outer = 1;
    for (int i = 0; i < axis && parts > 1; i++) {
      outer *= stored[i];
    }
    if (outer == 0) {
      return Optional.empty();
    }
    long all = StoredTensor.elements(stored) / outer;
    long length = all / parts;
    if (parts > 1) {
      stored[axis] /= parts;
    }
    if (!merges(stored, mapping.transposed() ? reversed(shape) : shape)) {
      return Optional.empty();
    }
    long rows = mapping.transposed() ? shape[shape.length - 1] : 1;
    return Optional.of(new Layout(tensor, outer, mapping.part() * length, all, length, rows));
  }

  /** Returns all numbers of a tensor in its own order. */
  static Layout whole(StoredTensor tensor) {
    long length = StoredTensor.elements(tensor.shape());
    return new Layout(tensor, 1, 0, length, length, 1);
  }

  private static long[] reversed(long[] shape) {
    long[] reversed = new long[shape.length];
    for (int i = 0; i < shape.length; i++) {
      reversed[i] = shape[shape.length - 1 - i];
    }
    return reversed;
  }

  /** Returns true if each axis of a shape is a product of adjacent axes of the stored one. */
  private static boolean merges(long[] stored, long[] shape) {
    int next = 0;
    for (long length : shape) {
      long product = 1;
      while (next < stored.length && (product < length || stored[next] == 1)) {
        product *= stored[next++];
      }
      if (product != length) {
        return false;
      }
    }
    return next == stored.length;
  }

  /**
   * Reads the numbers in the order of the parameter.
   *
   * @throws IOException if the file ends before or a number is not finite
   */
  float[] read() throws IOException {
    float[] values = new float[Math.toIntExact(runs * length)];
    try (FileChannel channel = FileChannel.open(tensor.file(), StandardOpenOption.READ)) {
      int done = 0;
      for (long run = 0; run < runs; run++) {
        for (long from = 0; from < length; from += CHUNK) {
          int count = (int) Math.min(CHUNK, length - from);
          long first = begin + run * distance + from;
          fill(values, done, tensor.map(channel, first, count), first, count);
          done += count;
        }
      }
    }
    return values;
  }

  private void fill(float[] values, int done, ByteBuffer from, long first, int count)
      throws IOException {
    NumberType type = tensor.numbers().orElseThrow();
    int columns = (int) (values.length / rows);
    for (int i = 0; i < count; i++) {
      float stored = type.next(from);
      float value =
          tensor.scaling().isPresent() ? tensor.scaling().get().value(first + i, stored) : stored;
      if (!Float.isFinite(value)) {
        throw new DataFileException(
            tensor.file(),
            "the tensor '%s' has a number that is not finite".formatted(tensor.name()),
            "use weights of a training that has not diverged");
      }
      int at = done + i;
      values[rows == 1 ? at : at % columns * (int) rows + at / columns] = value;
    }
  }
}
