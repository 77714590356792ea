package org.distill4j.runtime.predict;

import java.util.Arrays;
import org.distill4j.runtime.data.HostArray;
import org.distill4j.runtime.data.Value;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The values of a node for the examples of a batch, copied.
 *
 * @param values the values, example by example, padding among them
 * @param shape the shape of one example, with the steps of the longest
 * @param steps the number of steps of each example, if the second axis of a batch has a mask; empty
 *     otherwise
 */
record NodeValues(float[] values, int[] shape, int[] steps) {

  static NodeValues copy(Value value) {
    int[] shape = Arrays.stream(value.shape()).skip(1).mapToInt(Math::toIntExact).toArray();
    return new NodeValues(
        floats(value.array()), shape, steps(value, Math.toIntExact(value.batch())));
  }

  private static float[] floats(INDArray array) {
    float[] values = new float[Math.toIntExact(array.length())];
    HostArray.reading(array).read(0, values);
    return values;
  }

  /** The number of examples. */
  int examples() {
    return values.length / length(shape);
  }

  /** Returns the steps up to the last that is not masked. */
  private static int[] steps(Value value, int examples) {
    INDArray mask = value.mask();
    if (mask == null || value.shape().length < 3 || mask.size(1) != value.shape()[1]) {
      return new int[0];
    }
    float[] counts = floats(mask);
    int steps = counts.length / examples;
    int[] lengths = new int[examples];
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] != 0) {
        lengths[i / steps] = i % steps + 1;
      }
    }
    return lengths;
  }

  /** Returns the shape of an example without its padding. */
  int[] shape(int example) {
    int[] own = shape.clone();
    if (steps.length > 0) {
      own[0] = steps[example];
    }
    return own;
  }

  /** Returns the values of an example without its padding. */
  float[] values(int example) {
    int stride = length(shape);
    return Arrays.copyOfRange(values, example * stride, example * stride + length(shape(example)));
  }

  private static int length(int[] shape) {
    return Arrays.stream(shape).reduce(1, Math::multiplyExact);
  }
}
