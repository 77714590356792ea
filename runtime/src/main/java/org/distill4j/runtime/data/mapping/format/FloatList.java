package org.distill4j.runtime.data.mapping.format;

import java.util.Arrays;

/** Numbers of a growing array. */
final class FloatList {

  private float[] numbers = new float[16];
  private int size;

  void add(float number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size++] = number;
  }

  int size() {
    return size;
  }

  float[] toArray() {
    return Arrays.copyOf(numbers, size);
  }
}
