package org.distill4j.runtime.kernel;

import static com.google.common.truth.Truth.assertWithMessage;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Arrays for tests of kernels, and the comparison with what is expected of them. */
final class Given {

  private final DataType type;
  private final double tolerance;
  private final Random random = new Random(42);

  Given(DataType type, double tolerance) {
    this.type = type;
    this.tolerance = tolerance;
  }

  /** With the tolerance that central differences need. */
  static Given relaxed(DataType type, double tolerance) {
    return new Given(type, Math.max(10 * tolerance, 1e-6));
  }

  /**
   * An array of the shape that is a view with an offset into a larger one, as parameters and
   * buffers are.
   */
  INDArray array(double[] values, long... shape) {
    INDArray memory = Nd4j.valueArrayOf(new long[] {values.length + 7}, 77.0, type);
    INDArray view = memory.get(NDArrayIndex.interval(3, 3 + values.length)).reshape('c', shape);
    view.assign(Nd4j.createFromArray(values).reshape('c', shape).castTo(type));
    return view;
  }

  /** Normally distributed values, rounded to what the data type holds. */
  double[] normal(int length) {
    double[] values = new double[length];
    Arrays.setAll(values, i -> (float) random.nextGaussian());
    return values;
  }

  /** An array that holds what must not be read. */
  INDArray garbage(long... shape) {
    double[] values = new double[Math.toIntExact(Arrays.stream(shape).reduce(1, (a, b) -> a * b))];
    Arrays.fill(values, Double.NaN);
    return array(values, shape);
  }

  int integer(int bound) {
    return random.nextInt(bound);
  }

  void check(String what, INDArray actual, double[] expected) {
    check(what, actual, i -> expected[i]);
    assertWithMessage(what + ": length").that(actual.length()).isEqualTo(expected.length);
  }

  /** Compares relative to the size of the value, or to 1 where it is smaller. */
  void check(String what, INDArray actual, IntToDoubleFunction expected) {
    double[] values = HostArrays.doubles(actual);
    for (int i = 0; i < values.length; i++) {
      double wanted = expected.applyAsDouble(i);
      assertWithMessage(what + "[" + i + "]")
          .that(values[i])
          .isWithin(tolerance * Math.max(1, Math.abs(wanted)))
          .of(wanted);
    }
  }

  void check(String what, double actual, double expected) {
    assertWithMessage(what)
        .that(actual)
        .isWithin(tolerance * Math.max(1, Math.abs(expected)))
        .of(expected);
  }
}
