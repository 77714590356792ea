package org.distill4j.runtime.loss.feature;

import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LossInputs;
import org.distill4j.runtime.loss.Ranges;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Cross-entropy between the softmax of the teacher's and of the student's features: -sum_d
 * softmax(t / T)_d log softmax(s / T)_d, the mean over the steps of each example, then over the
 * batch, without a factor T^2 (video question answering by knowledge distillation, Information
 * 2023, eq. 17).
 *
 * <p>Inputs: teacher [batch, features] or [batch, steps, features], student of the same shape. In a
 * sequence with a mask only the steps of the mask count. The minimum of the loss is the teacher's
 * entropy, not zero. Finite for all finite features.
 *
 * @param temperature T, above 0: larger is softer
 */
public record FeatureDistillationLoss(double temperature) implements Layer {

  /** Checks the temperature. */
  public FeatureDistillationLoss {
    Ranges.temperature(temperature);
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray teacher = pass.input(0);
    INDArray student = pass.input(1);
    LossInputs.requireAlike(teacher, student);
    Kernels kernels = pass.kernels();
    INDArray target = pass.buffer("target", teacher.shape());
    kernels.elements().copy(teacher, target);
    kernels.elements().scale(1 / temperature, target);
    kernels.rows().softmax(target, null, target);
    StepWeights.of(pass, 1, 0).scale(target);
    return LossInputs.value(
        pass, rows(student) * LossInputs.crossEntropy(pass, student, 1 / temperature, target));
  }

  /** Undoes the kernel's division by the number of rows, which the step weights already contain. */
  private static double rows(INDArray student) {
    return (double) student.length() / student.size(-1);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    INDArray student = pass.input(1);
    INDArray gradient = pass.buffer("gradient", student.shape());
    LossInputs.passOn(pass, 1, outputGradient, rows(student) / temperature, gradient);
  }
}
