package org.distill4j.runtime.kernel.api;

import static com.google.common.truth.Truth.assertWithMessage;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Random arrays for tests of kernels, and assertions on results within a tolerance. */
public final class KernelFixture {

  private final DataType type;
  private final double tolerance;
  private final Random random = new Random(42);

  /** Creates arrays of the type and compares within the relative tolerance. */
  public KernelFixture(DataType type, double tolerance) {
    this.type = type;
    this.tolerance = tolerance;
  }

  /** Returns a fixture with the tolerance that central differences need. */
  public static KernelFixture relaxed(DataType type, double tolerance) {
    return new KernelFixture(type, Math.max(10 * tolerance, 1e-6));
  }

  /**
   * Returns an array that is a view, at an offset, of a larger one, as parameters and buffers are.
   */
  public INDArray array(double[] values, long... shape) {
    INDArray memory = Nd4j.valueArrayOf(new long[] {values.length + 7}, 77.0, type);
    INDArray view = memory.get(NDArrayIndex.interval(3, 3 + values.length)).reshape('c', shape);
    view.assign(Nd4j.createFromArray(values).reshape('c', shape).castTo(type));
    return view;
  }

  /** Returns normally distributed values that FLOAT holds exactly. */
  public double[] normal(int length) {
    double[] values = new double[length];
    Arrays.setAll(values, i -> (float) random.nextGaussian());
    return values;
  }

  /** Returns an array of NaN, for results that a kernel must overwrite without reading. */
  public INDArray garbage(long... shape) {
    double[] values = new double[Math.toIntExact(Arrays.stream(shape).reduce(1, (a, b) -> a * b))];
    Arrays.fill(values, Double.NaN);
    return array(values, shape);
  }

  /** Returns a random integer from 0 (inclusive) to the bound (exclusive). */
  public int integer(int bound) {
    return random.nextInt(bound);
  }

  /** Asserts that the array has exactly these elements, within the tolerance. */
  public void check(String what, INDArray actual, double[] expected) {
    check(what, actual, i -> expected[i]);
    assertWithMessage(what + ": length").that(actual.length()).isEqualTo(expected.length);
  }

  /** Asserts each element, relative to the larger of its expected magnitude and 1. */
  public void check(String what, INDArray actual, IntToDoubleFunction expected) {
    double[] values = HostArrays.doubles(actual);
    for (int i = 0; i < values.length; i++) {
      double wanted = expected.applyAsDouble(i);
      assertWithMessage(what + "[" + i + "]")
          .that(values[i])
          .isWithin(tolerance * Math.max(1, Math.abs(wanted)))
          .of(wanted);
    }
  }

  /** Asserts a number, relative to the larger of its expected magnitude and 1. */
  public void check(String what, double actual, double expected) {
    assertWithMessage(what)
        .that(actual)
        .isWithin(tolerance * Math.max(1, Math.abs(expected)))
        .of(expected);
  }
}
