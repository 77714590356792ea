package org.distill4j.runtime.layer.tape;

/**
 * An axis of an array as the middle one of three.
 *
 * @param index the index of the axis, from 0
 * @param outer the product of the lengths before it
 * @param length its length
 * @param inner the product of the lengths behind it
 */
record Axis(int index, long outer, long length, long inner) {

  /** Returns an axis; negative ones count from the end. */
  static Axis of(long[] shape, int axis) {
    int index = axis < 0 ? axis + shape.length : axis;
    if (index < 0 || index >= shape.length) {
      throw new IllegalArgumentException(
          "There is no axis %s among %s axes".formatted(axis, shape.length));
    }
    long outer = 1;
    long inner = 1;
    for (int i = 0; i < shape.length; i++) {
      outer *= i < index ? shape[i] : 1;
      inner *= i > index ? shape[i] : 1;
    }
    return new Axis(index, outer, shape[index], inner);
  }

  /** Returns a shape with another length of the axis. */
  long[] with(long[] shape, long other) {
    long[] changed = shape.clone();
    changed[index] = other;
    return changed;
  }

  /** Returns a shape without the axis, [1] if nothing is left. */
  long[] without(long[] shape) {
    if (shape.length == 1) {
      return new long[] {1};
    }
    long[] shorter = new long[shape.length - 1];
    System.arraycopy(shape, 0, shorter, 0, index);
    System.arraycopy(shape, index + 1, shorter, index, shorter.length - index);
    return shorter;
  }
}
