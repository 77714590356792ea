package org.distill4j.runtime.kernel.api;

import java.util.function.BiConsumer;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Base of the tests that compare the CPU kernels with the reference kernels in double precision, on
 * views at odd offsets and with sizes around vector lengths, blocks and task sizes.
 */
abstract class KernelAgreement {

  private static final double TOLERANCE = 2e-5;

  private final Kernels cpu = KernelSelection.kernels("cpu", DataType.FLOAT);
  private final Kernels reference = KernelSelection.kernels("nd4j", DataType.DOUBLE);
  final KernelFixture floats = new KernelFixture(DataType.FLOAT, TOLERANCE);
  private final KernelFixture doubles = new KernelFixture(DataType.DOUBLE, TOLERANCE);

  /** A pair of arrays with equal values, one for each implementation. */
  record Both(INDArray fast, INDArray exact) {

    INDArray of(boolean isFast) {
      return isFast ? fast : exact;
    }
  }

  private Both values(double[] values, long... shape) {
    return new Both(floats.array(values, shape), doubles.array(values, shape));
  }

  /** Returns normally distributed values. */
  Both normal(long... shape) {
    return values(floats.normal(length(shape)), shape);
  }

  /** Returns positive values. */
  Both positive(long... shape) {
    double[] values = floats.normal(length(shape));
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (Math.abs(values[i]) + 0.01);
    }
    return values(values, shape);
  }

  /** Returns a random mask of zeros and ones. */
  Both mask(long... shape) {
    double[] values = new double[length(shape)];
    for (int i = 0; i < values.length; i++) {
      values[i] = floats.integer(3) == 0 ? 0 : 1;
    }
    return values(values, shape);
  }

  /** Returns arrays of NaN for a result. */
  Both result(long... shape) {
    return new Both(floats.garbage(shape), doubles.garbage(shape));
  }

  private static int length(long... shape) {
    long length = 1;
    for (long size : shape) {
      length *= size;
    }
    return Math.toIntExact(length);
  }

  /** Runs an operation with the CPU kernels (true) and with the reference kernels (false). */
  void run(BiConsumer<Kernels, Boolean> body) {
    body.accept(cpu, true);
    body.accept(reference, false);
  }

  /** Checks that the CPU result agrees with the reference result. */
  void check(String what, Both result) {
    floats.check(what, result.fast(), HostArrays.doubles(result.exact()));
  }
}
