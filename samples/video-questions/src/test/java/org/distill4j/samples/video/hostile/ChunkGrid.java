package org.distill4j.samples.video.hostile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The division of an array into chunks.
 *
 * @param shape the shape of the array
 * @param chunk the shape of a chunk
 */
record ChunkGrid(int[] shape, int[] chunk) {

  /**
   * A chunk.
   *
   * @param offset the index of its first element
   * @param bytes its elements; those outside of the array are 0
   */
  record Part(long[] offset, byte[] bytes) {

    /** Returns true if all elements are equal to one. */
    boolean isEverywhere(byte[] element) {
      for (int i = 0; i < bytes.length; i++) {
        if (bytes[i] != element[i % element.length]) {
          return false;
        }
      }
      return true;
    }
  }

  /** Returns the chunks of an array. */
  List<Part> parts(byte[] array, int size) {
    List<Part> parts = new ArrayList<>();
    int[] offset = new int[shape.length];
    do {
      parts.add(
          new Part(Arrays.stream(offset).asLongStream().toArray(), bytes(array, size, offset)));
    } while (next(offset, shape, chunk));
    return parts;
  }

  private byte[] bytes(byte[] array, int size, int[] offset) {
    byte[] bytes = new byte[Arrays.stream(chunk).reduce(size, (a, b) -> a * b)];
    int[] index = new int[chunk.length];
    int[] ones = new int[chunk.length];
    Arrays.fill(ones, 1);
    int to = 0;
    do {
      int from = 0;
      boolean isInside = true;
      for (int axis = 0; axis < shape.length; axis++) {
        isInside &= offset[axis] + index[axis] < shape[axis];
        from = from * shape[axis] + offset[axis] + index[axis];
      }
      if (isInside) {
        System.arraycopy(array, from * size, bytes, to, size);
      }
      to += size;
    } while (next(index, chunk, ones));
    return bytes;
  }

  /** Counts up, the last axis first; returns false at the end. */
  private static boolean next(int[] index, int[] limits, int[] steps) {
    for (int axis = index.length - 1; axis >= 0; axis--) {
      index[axis] += steps[axis];
      if (index[axis] < limits[axis]) {
        return true;
      }
      index[axis] = 0;
    }
    return false;
  }
}
