package org.distill4j.runtime.onnx;

/** Shapes of values, as far as they are known: a negative length varies. */
final class Sizes {

  static final long UNKNOWN = -1;

  private Sizes() {}

  /** Returns the index of an axis, of which negative ones count from the end. */
  static int axis(long[] shape, int axis) {
    return axis < 0 ? axis + shape.length : axis;
  }

  static long[] with(long[] shape, int axis, long length) {
    long[] changed = shape.clone();
    changed[axis(shape, axis)] = length;
    return changed;
  }

  static long[] without(long[] shape, int axis) {
    long[] shorter = new long[shape.length - 1];
    int removed = axis(shape, axis);
    for (int i = 0; i < shorter.length; i++) {
      shorter[i] = shape[i < removed ? i : i + 1];
    }
    return shorter;
  }

  /** Returns a shape with an axis of length 1 before the given one of the result. */
  static long[] inserted(long[] shape, int axis) {
    long[] longer = new long[shape.length + 1];
    int added = axis(longer, axis);
    for (int i = 0; i < longer.length; i++) {
      longer[i] = i == added ? 1 : shape[i < added ? i : i - 1];
    }
    return longer;
  }

  static long[] permuted(long[] shape, int[] axes) {
    long[] permuted = new long[shape.length];
    for (int i = 0; i < shape.length; i++) {
      permuted[i] = shape[axes[i]];
    }
    return permuted;
  }

  /** Returns the shape of an elementwise result, whose inputs are aligned at their last axes. */
  static long[] broadcast(long[] one, long[] other) {
    long[] shape = new long[Math.max(one.length, other.length)];
    for (int i = 1; i <= shape.length; i++) {
      long left = i <= one.length ? one[one.length - i] : 1;
      long right = i <= other.length ? other[other.length - i] : 1;
      shape[shape.length - i] = left == 1 ? right : right == 1 ? left : Math.max(left, right);
    }
    return shape;
  }

  static long[] product(long[] one, long[] other) {
    long[] left = one.clone();
    long[] right = other.clone();
    left[left.length - 1] = 1;
    right[right.length - 2] = 1;
    long[] shape = broadcast(left, right);
    shape[shape.length - 2] = one[one.length - 2];
    shape[shape.length - 1] = other[other.length - 1];
    return shape;
  }

  /** Returns the shape that a reshape gives: 0 keeps a length, -1 takes the rest. */
  static long[] reshaped(long[] shape, long[] target) {
    long[] result = target.clone();
    long rest = 1;
    boolean known = true;
    for (long length : shape) {
      rest *= length;
      known &= length >= 0;
    }
    int open = -1;
    for (int i = 0; i < result.length; i++) {
      if (target[i] == 0) {
        result[i] = shape[i];
      }
      open = target[i] == UNKNOWN ? i : open;
      rest = result[i] > 0 ? rest / result[i] : rest;
    }
    if (open >= 0) {
      result[open] = known ? rest : openLength(shape, result, open);
    }
    return result;
  }

  /** Returns the rest if the unknown lengths are kept, so that they cancel. */
  private static long openLength(long[] shape, long[] result, int open) {
    long product = 1;
    int unknown = 0;
    for (long length : shape) {
      product *= Math.max(length, 1);
      unknown += length < 0 ? 1 : 0;
    }
    for (int i = 0; i < result.length; i++) {
      if (i != open) {
        unknown -= result[i] < 0 ? 1 : 0;
        product = result[i] > 0 ? product / result[i] : product;
      }
    }
    return unknown == 0 ? product : UNKNOWN;
  }
}
