package org.distill4j.runtime.loss.answer;

import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.kernel.api.RowKernels;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LogitRows;
import org.distill4j.runtime.loss.LossInputs;
import org.distill4j.runtime.loss.Ranges;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Vanilla distillation of standardised logits (logit standardisation, Sun et al. 2024): each
 * example's logits minus their mean, divided by their standard deviation (with classes - 1) and by
 * T; then T^2 KL(softmax(z_t) || softmax(z_s)), the mean over the batch. Only the order and the
 * relative distances of the student's logits are compared, not their size.
 *
 * <p>Inputs: teacher [batch, classes], student [batch, classes], or logits at each step or place as
 * {@link LogitRows} has them. Equal logits count as zeros and have no gradient.
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
    LogitRows rows = LogitRows.of(pass, 0, 1);
    if (rows.isEmpty()) {
      return LossInputs.value(pass, 0);
    }
    INDArray target = rows.buffer("log target");
    INDArray lengths = pass.buffer("lengths", rows.count());
    RowKernels kernels = pass.kernels().rows();
    standardise(pass, rows.matrix(0), lengths, target);
    kernels.logSoftmax(factor(target), target, target);
    INDArray own = rows.buffer("log own");
    INDArray unit = rows.buffer("unit");
    standardise(pass, rows.matrix(1), lengths, unit);
    kernels.logSoftmax(factor(unit), unit, own);
    INDArray gradient = rows.buffer("gradient");
    return LossInputs.value(
        pass, temperature * temperature * kernels.divergence(target, own, gradient));
  }

  /** Brings rows to mean 0 and length 1. */
  private static void standardise(Pass pass, INDArray logits, INDArray lengths, INDArray result) {
    pass.kernels().norms().centreRows(logits, result);
    pass.kernels().norms().unitRows(EPSILON, result, lengths, result);
  }

  /** Returns the factor from rows of length 1 to rows of standard deviation 1 / T. */
  private double factor(INDArray logits) {
    return Math.sqrt(logits.size(1) - 1.0) / temperature;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    LogitRows rows = LogitRows.of(pass, 0, 1);
    if (!pass.needsInputGradient(1) || rows.isEmpty()) {
      rows.passOn(1, outputGradient, 0);
      return;
    }
    INDArray unit = rows.buffer("unit");
    double factor = temperature * temperature * factor(unit) * outputGradient.getDouble(0);
    Kernels kernels = pass.kernels();
    INDArray target = rows.gradient(1);
    kernels.elements().scale(factor, rows.buffer("gradient"), target);
    INDArray lengths = pass.buffer("lengths", rows.count());
    kernels.norms().unitRowsGradient(EPSILON, unit, lengths, target, target);
    kernels.norms().clearShortRows(EPSILON, lengths, target);
    kernels.norms().centreRows(target, target);
    rows.spread(1, target);
  }
}
