package org.distill4j.runtime.loss.regression;

import java.util.Arrays;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.loss.LossInputs;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The differences between the two inputs of a loss, without the values that a mask excludes. */
final class Differences {

  private final Pass pass;
  private final INDArray values;
  private final double count;

  private Differences(Pass pass, INDArray values, double count) {
    this.pass = pass;
    this.values = values;
    this.count = count;
  }

  /** Computes the differences, the first input minus the second; 0 where a value is missing. */
  static Differences of(Pass pass) {
    INDArray first = pass.input(0);
    INDArray second = pass.input(1);
    if (!Arrays.equals(first.shape(), second.shape())) {
      throw new IllegalArgumentException(
          "both inputs must be [batch, values], but are "
              + Arrays.toString(first.shape())
              + " and "
              + Arrays.toString(second.shape()));
    }
    INDArray values = pass.buffer("difference", first.shape());
    pass.kernels().elements().copy(first, values);
    pass.kernels().elements().addScaled(-1, second, values);
    INDArray mask = Require.firstMask(pass);
    if (mask == null) {
      return new Differences(pass, values, values.length());
    }
    pass.kernels().elements().multiply(mask, values, values);
    return new Differences(pass, values, Arrays.stream(HostArrays.doubles(mask)).sum());
  }

  /** Returns the differences. */
  INDArray values() {
    return values;
  }

  /** Returns the work array for the derivative of the sum over the values. */
  INDArray gradient() {
    return pass.buffer("gradient", values.shape());
  }

  /** Returns the loss: the mean over the values that are not missing, 0 if all are. */
  INDArray mean(double sum) {
    return LossInputs.value(pass, count == 0 ? 0 : sum / count);
  }

  /** Scales the derivative of the sum to that of the mean. */
  void finish(double factor) {
    pass.kernels().elements().scale(count == 0 ? 0 : factor / count, gradient());
  }

  /** Writes the gradients of both inputs from the derivative of the mean. */
  static void backward(Pass pass, INDArray outputGradient) {
    INDArray gradient = pass.buffer("gradient", pass.input(0).shape());
    LossInputs.passOn(pass, 0, outputGradient, 1, gradient);
    LossInputs.passOn(pass, 1, outputGradient, -1, gradient);
  }
}
