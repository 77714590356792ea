package org.distill4j.runtime.loss.answer;

import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.kernel.api.RowKernels;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LossInputs;
import org.distill4j.runtime.loss.Ranges;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Vanilla distillation of standardised logits (logit standardisation, Sun et al. 2024): each
 * example's logits minus their mean, divided by their standard deviation (with classes - 1) and by
 * T; then T^2 KL(softmax(z_t) || softmax(z_s)), the mean over the batch. Only the order and the
 * relative distances of the student's logits are compared, not their size.
 *
 * <p>Inputs: teacher [batch, classes], student [batch, classes]. Equal logits count as zeros and
 * have no gradient.
 *
 * @param temperature T, above 0: larger is softer
 */
public record StandardisedDistillationLoss(double temperature) implements Layer {

  /** Lower bound on the length of a centred row; shorter rows count as constant. */
  private static final double EPSILON = 1e-7;

  /** Checks the temperature. */
  public StandardisedDistillationLoss {
    Ranges.temperature(temperature);
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray teacher = pass.input(0);
    INDArray student = pass.input(1);
    LossInputs.requireEqualShapes("teacher", teacher, "student", student);
    INDArray target = pass.buffer("log target", teacher.shape());
    INDArray lengths = pass.buffer("lengths", teacher.size(0));
    RowKernels rows = pass.kernels().rows();
    standardise(pass, teacher, lengths, target);
    rows.logSoftmax(factor(teacher), target, target);
    INDArray own = pass.buffer("log own", student.shape());
    INDArray unit = unit(pass);
    standardise(pass, student, lengths, unit);
    rows.logSoftmax(factor(student), unit, own);
    INDArray gradient = pass.buffer("gradient", student.shape());
    return LossInputs.value(
        pass, temperature * temperature * rows.divergence(target, own, gradient));
  }

  /** Brings rows to mean 0 and length 1. */
  private static void standardise(Pass pass, INDArray logits, INDArray lengths, INDArray result) {
    pass.kernels().norms().centreRows(logits, result);
    pass.kernels().norms().unitRows(EPSILON, result, lengths, result);
  }

  private static INDArray unit(Pass pass) {
    return pass.buffer("unit", pass.input(1).shape());
  }

  /** Returns the factor from rows of length 1 to rows of standard deviation 1 / T. */
  private double factor(INDArray logits) {
    return Math.sqrt(logits.size(1) - 1.0) / temperature;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    INDArray student = pass.input(1);
    if (pass.needsInputGradient(1)) {
      double factor = temperature * temperature * factor(student);
      INDArray gradient = pass.buffer("gradient", student.shape());
      LossInputs.passOn(pass, 1, outputGradient, factor, gradient);
      Kernels kernels = pass.kernels();
      INDArray target = pass.inputGradient(1);
      INDArray lengths = pass.buffer("lengths", student.size(0));
      kernels.norms().unitRowsGradient(EPSILON, unit(pass), lengths, target, target);
      kernels.norms().clearShortRows(EPSILON, lengths, target);
      kernels.norms().centreRows(target, target);
    }
  }
}
