package org.distill4j.runtime.loss.relation;

import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LossInputs;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Probabilistic knowledge transfer (Passalis and Tefas 2018): the cosines of all pairs of examples,
 * mapped to [0, 1] and divided by their sum over the batch, are conditional probabilities, and the
 * loss is the divergence of the student's from the teacher's: p log(p / q), the mean over all batch
 * * batch pairs, as in the authors' program.
 *
 * <p>Inputs: teacher [batch, ...], student [batch, ...]; all axes after the first form one vector.
 * The cosines of a vector of zeros are zero; it has no gradient.
 */
public record ProbabilisticKnowledgeTransferLoss() implements Layer {

  private static final double EPSILON = 1e-7;

  @Override
  public INDArray forward(Pass pass) {
    LossInputs.requireEqualBatches(pass.input(0), pass.input(1));
    long batch = pass.input(1).size(0);
    INDArray target = pass.buffer("target", batch, batch);
    probabilities(pass, "teacher", 0, target);
    INDArray own = pass.buffer("own", batch, batch);
    probabilities(pass, "student", 1, own);
    INDArray gradient = pass.buffer("gradient", batch, batch);
    double loss = pass.kernels().relations().relativeEntropy(EPSILON, target, own, gradient);
    return LossInputs.value(pass, loss);
  }

  /** (1 + cos) / 2 as 1/2 plus the products of unit vectors times the root of 1/2. */
  private static void probabilities(Pass pass, String side, int input, INDArray result) {
    Kernels kernels = pass.kernels();
    INDArray unit = unit(pass, side, input);
    kernels
        .norms()
        .unitRows(
            EPSILON,
            LossInputs.flat(pass.input(input)),
            pass.buffer(side + " lengths", unit.size(0)),
            unit);
    kernels.matrices().product(unit, false, unit, true, false, result);
    INDArray half = pass.buffer("half", result.shape());
    kernels.elements().fill(0.5, half);
    kernels.elements().scale(0.5, result);
    kernels.elements().add(half, result);
    kernels.norms().shares(0, result, pass.buffer(side + " sums", unit.size(0)), result);
  }

  private static INDArray unit(Pass pass, String side, int input) {
    return pass.buffer(side + " unit", LossInputs.flat(pass.input(input)).shape());
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (pass.needsInputGradient(1)) {
      long batch = pass.input(1).size(0);
      Kernels kernels = pass.kernels();
      INDArray slope = pass.buffer("slope", batch, batch);
      INDArray own = pass.buffer("own", batch, batch);
      INDArray gradient = pass.buffer("gradient", batch, batch);
      kernels.norms().sharesGradient(own, pass.buffer("student sums", batch), gradient, slope);
      kernels.elements().scale(0.5 * outputGradient.getDouble(0), slope);
      INDArray unit = unit(pass, "student", 1);
      INDArray target = LossInputs.flat(pass.inputGradient(1));
      Gram.gradient(pass, slope, unit, target);
      INDArray lengths = pass.buffer("student lengths", batch);
      kernels.norms().unitRowsGradient(EPSILON, unit, lengths, target, target);
      kernels.norms().clearShortRows(EPSILON, lengths, target);
    }
  }
}
