package org.distill4j.runtime.loss;

import java.util.Arrays;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Checks, values and gradients that all losses share. */
public final class LossInputs {

  private LossInputs() {}

  public static void requireEqualShapes(
      String name, INDArray array, String otherName, INDArray other) {
    if (array.rank() != 2 || !Arrays.equals(array.shape(), other.shape())) {
      throw new IllegalArgumentException(
          name
              + " and "
              + otherName
              + " must both be [batch, classes], but are "
              + Arrays.toString(array.shape())
              + " and "
              + Arrays.toString(other.shape()));
    }
  }

  /** Checks that teacher and student have the same shape. */
  public static void requireAlike(INDArray teacher, INDArray student) {
    if (!Arrays.equals(teacher.shape(), student.shape())) {
      throw new IllegalArgumentException(
          "teacher and student must have the same shape, but are " + shapes(teacher, student));
    }
  }

  /** Checks that teacher and student have the same number of examples. */
  public static void requireEqualBatches(INDArray teacher, INDArray student) {
    if (teacher.size(0) != student.size(0)) {
      throw new IllegalArgumentException(
          "teacher and student must have the same batch size, but are " + shapes(teacher, student));
    }
  }

  private static String shapes(INDArray one, INDArray other) {
    return Arrays.toString(one.shape()) + " and " + Arrays.toString(other.shape());
  }

  /** Returns a view in which all axes after the first are one. */
  public static INDArray flat(INDArray array) {
    return array.rank() == 2
        ? array
        : array.reshape('c', array.size(0), array.length() / array.size(0));
  }

  /** Returns the value of a loss as an array of shape [1]. */
  public static INDArray value(Pass pass, double value) {
    INDArray loss = pass.buffer("loss", 1);
    pass.kernels().elements().fill(value, loss);
    return loss;
  }

  /**
   * Computes the cross-entropy of a target and the logits times a factor, the mean over the rows.
   * The buffer "gradient" receives its derivative with respect to factor times the logits.
   */
  public static double crossEntropy(Pass pass, INDArray logits, double factor, INDArray target) {
    INDArray gradient = pass.buffer("gradient", logits.shape());
    return pass.kernels().rows().softmaxCrossEntropy(factor, logits, target, gradient);
  }

  /** Writes the gradient of an input: factor * gradient, times the gradient of the loss. */
  public static void passOn(
      Pass pass, int input, INDArray outputGradient, double factor, INDArray gradient) {
    if (pass.needsInputGradient(input)) {
      double scale = factor * outputGradient.getDouble(0);
      pass.kernels().elements().scale(scale, gradient, pass.inputGradient(input));
    }
  }
}
