package org.distill4j.runtime.loss.relation;

import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LossInputs;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Similarity-preserving distillation (Tung and Mori 2019): with G the matrix of the inner products
 * of all pairs of examples, its rows normalised to length 1, the squared Frobenius norm of
 * teacher's minus student's G, divided by batch^2.
 *
 * <p>Inputs: teacher [batch, ...], student [batch, ...]; all axes after the first form one vector.
 * A row of zeros is not normalised and has no gradient.
 */
public record SimilarityPreservingLoss() implements Layer {

  private static final double EPSILON = 1e-12;

  @Override
  public INDArray forward(Pass pass) {
    LossInputs.requireEqualBatches(pass.input(0), pass.input(1));
    long batch = pass.input(1).size(0);
    INDArray target = pass.buffer("target", batch, batch);
    INDArray lengths = pass.buffer("lengths", batch);
    similarities(pass, 0, lengths, target);
    INDArray own = pass.buffer("own", batch, batch);
    similarities(pass, 1, lengths, own);
    INDArray difference = pass.buffer("difference", batch, batch);
    pass.kernels().elements().copy(own, difference);
    pass.kernels().elements().addScaled(-1, target, difference);
    double norm = pass.kernels().elements().norm(difference);
    return LossInputs.value(pass, norm * norm / ((double) batch * batch));
  }

  private static void similarities(Pass pass, int input, INDArray lengths, INDArray result) {
    INDArray rows = LossInputs.flat(pass.input(input));
    pass.kernels().matrices().product(rows, false, rows, true, false, result);
    pass.kernels().norms().unitRows(EPSILON, result, lengths, result);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (pass.needsInputGradient(1)) {
      long batch = pass.input(1).size(0);
      Kernels kernels = pass.kernels();
      INDArray slope = pass.buffer("difference", batch, batch);
      INDArray lengths = pass.buffer("lengths", batch);
      INDArray products = pass.buffer("products", batch, batch);
      INDArray own = pass.buffer("own", batch, batch);
      kernels.norms().unitRowsGradient(EPSILON, own, lengths, slope, products);
      kernels.norms().clearShortRows(EPSILON, lengths, products);
      kernels.elements().scale(2 * outputGradient.getDouble(0) / (batch * batch), products);
      Gram.gradient(
          pass, products, LossInputs.flat(pass.input(1)), LossInputs.flat(pass.inputGradient(1)));
    }
  }
}
