package org.distill4j.runtime.data.stream;

import java.util.Arrays;

/** Whole numbers of a growing array. */
final class GrowingInts {

  private int[] numbers = new int[1024];
  private int size;

  void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.multiplyExact(2, size));
    }
    numbers[size++] = number;
  }

  int size() {
    return size;
  }

  int get(int index) {
    return numbers[index];
  }

  int[] toArray() {
    return Arrays.copyOf(numbers, size);
  }
}
