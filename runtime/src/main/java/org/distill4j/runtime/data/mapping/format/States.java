package org.distill4j.runtime.data.mapping.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Values of the state of a format, as a file has them. */
final class States {

  private static final int UNKNOWN = -1;

  private States() {}

  /** Returns sizes as numbers, -1 for those that are not known. */
  static List<Integer> numbers(List<OptionalInt> sizes) {
    return sizes.stream().map(size -> size.orElse(UNKNOWN)).toList();
  }

  /** Returns the sizes of a state. */
  static List<OptionalInt> sizes(Map<String, Object> state, String name) {
    List<OptionalInt> sizes = new ArrayList<>();
    if (state.get(name) instanceof List<?> numbers) {
      for (Object number : numbers) {
        int size = ((Number) number).intValue();
        sizes.add(size == UNKNOWN ? OptionalInt.empty() : OptionalInt.of(size));
      }
    }
    return sizes;
  }

  /** Returns a list of texts; empty if there is none. */
  static List<String> texts(Map<String, Object> state, String name) {
    return state.get(name) instanceof List<?> texts
        ? texts.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** Returns a whole number; 0 if there is none. */
  static int number(Map<String, Object> state, String name) {
    return state.get(name) instanceof Number number ? number.intValue() : 0;
  }

  /** Returns a list of numbers. */
  static float[] floats(Map<String, Object> state, String name) {
    List<?> numbers = state.get(name) instanceof List<?> list ? list : List.of();
    float[] floats = new float[numbers.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = ((Number) numbers.get(i)).floatValue();
    }
    return floats;
  }

  /** Returns numbers as a list. */
  static List<Float> list(float[] numbers) {
    List<Float> list = new ArrayList<>();
    for (float number : numbers) {
      list.add(number);
    }
    return list;
  }
}
