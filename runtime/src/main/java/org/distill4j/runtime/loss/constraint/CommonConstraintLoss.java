package org.distill4j.runtime.loss.constraint;

import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LossInputs;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Penalises differences between two embeddings in the relations between the same nodes (Wang et al.
 * 2020, AM-GCN; video question answering by knowledge distillation, Information 2023): with each
 * embedding centred over the nodes and each node normalised to length 1, the squared difference of
 * the matrices of inner products E E^T, the mean over all pairs of nodes, then over the batch.
 *
 * <p>Inputs: two sequences [batch, nodes, features] of the same nodes; the numbers of features may
 * differ. Nodes that a mask excludes do not count. A node at the mean of all nodes has length zero
 * and no gradient; if all nodes are equal up to rounding, the loss compares rounding errors.
 */
public record CommonConstraintLoss() implements Layer {

  private static final double EPSILON = 1e-12;

  @Override
  public INDArray forward(Pass pass) {
    NodePair pair = NodePair.of(pass);
    Kernels kernels = pass.kernels();
    unit(pass, pair, 0, pair.first());
    unit(pass, pair, 1, pair.second());
    INDArray difference = pair.products("difference", pair.first());
    INDArray other = pair.products("second products", pair.second());
    kernels.elements().addScaled(-1, other, difference);
    INDArray slope = pair.productsBuffer("slope");
    kernels.elements().multiply(difference, pair.pairWeights(), slope);
    return LossInputs.value(pass, kernels.elements().dot(difference, slope));
  }

  private static void unit(Pass pass, NodePair pair, int input, INDArray result) {
    pair.centre(pass.input(input), result);
    pass.kernels().norms().unitRows(EPSILON, result, lengths(pass, input), result);
  }

  private static INDArray lengths(Pass pass, int input) {
    INDArray nodes = pass.input(input);
    return pass.buffer("lengths " + input, nodes.size(0), nodes.size(1));
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    NodePair pair = NodePair.of(pass);
    double factor = 4 * outputGradient.getDouble(0);
    backward(pass, pair, 0, pair.first(), factor);
    backward(pass, pair, 1, pair.second(), -factor);
  }

  private static void backward(Pass pass, NodePair pair, int input, INDArray unit, double factor) {
    if (pass.needsInputGradient(input)) {
      Kernels kernels = pass.kernels();
      INDArray gradient = pass.buffer("nodes gradient " + input, unit.shape());
      pair.multiply(pair.productsBuffer("slope"), unit, gradient);
      kernels.elements().scale(factor, gradient);
      INDArray lengths = lengths(pass, input);
      kernels.norms().unitRowsGradient(EPSILON, unit, lengths, gradient, gradient);
      kernels.norms().clearShortRows(EPSILON, lengths, gradient);
      pair.centre(gradient, pass.inputGradient(input));
    }
  }
}
