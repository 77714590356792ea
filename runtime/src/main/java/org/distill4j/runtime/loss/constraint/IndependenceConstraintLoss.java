package org.distill4j.runtime.loss.constraint;

import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LossInputs;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Penalises dependence between two embeddings of the same nodes (Hilbert-Schmidt independence
 * criterion, Gretton et al. 2005, with inner products as kernels): trace(R K1 R K2) with K = E E^T
 * and R = I - 1 1^T / nodes, summed over the batch, without the factor 1 / (nodes - 1)^2 (video
 * question answering by knowledge distillation, Information 2023). A rotation of either embedding
 * does not change the loss.
 *
 * <p>Inputs: two sequences [batch, nodes, features] of the same nodes; the numbers of features may
 * differ. Nodes that a mask excludes do not count.
 *
 * @param summed true if the loss is the sum over the batch, as in the paper, false if it is the
 *     mean
 */
public record IndependenceConstraintLoss(boolean summed) implements Layer {

  @Override
  public INDArray forward(Pass pass) {
    NodePair pair = NodePair.of(pass);
    Kernels kernels = pass.kernels();
    pair.centre(pass.input(0), pair.first());
    pair.centre(pass.input(1), pair.second());
    INDArray one = pair.products("first products", pair.first());
    INDArray other = pair.products("second products", pair.second());
    return LossInputs.value(pass, factor(pass) * kernels.elements().dot(one, other));
  }

  private double factor(Pass pass) {
    return summed ? 1 : 1.0 / pass.input(0).size(0);
  }

  /**
   * Products of centred kernels and centred nodes are centred, so no further centring is needed.
   */
  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    NodePair pair = NodePair.of(pass);
    double factor = 2 * factor(pass) * outputGradient.getDouble(0);
    INDArray one = pair.productsBuffer("first products");
    INDArray other = pair.productsBuffer("second products");
    if (pass.needsInputGradient(0)) {
      pair.multiply(other, pair.first(), pass.inputGradient(0));
      pass.kernels().elements().scale(factor, pass.inputGradient(0));
    }
    if (pass.needsInputGradient(1)) {
      pair.multiply(one, pair.second(), pass.inputGradient(1));
      pass.kernels().elements().scale(factor, pass.inputGradient(1));
    }
  }
}
