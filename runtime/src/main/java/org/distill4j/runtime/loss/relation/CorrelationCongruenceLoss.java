package org.distill4j.runtime.loss.relation;

import org.distill4j.runtime.kernel.api.ElementKernels;
import org.distill4j.runtime.kernel.api.NormKernels;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LossInputs;
import org.distill4j.runtime.loss.Ranges;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Correlation congruence (Peng et al. 2019, eq. 4 to 7): the squared difference of the correlations
 * of all pairs of examples of the student from those of the teacher, the mean over batch * batch
 * pairs. With u the examples, normalised to length 1 if wanted, a correlation is u_i . u_j or, in
 * the Gaussian kernel,
 *
 * <pre>
 *   exp(-2 gamma) sum over p from 0 to order of (2 gamma)^p / p! (u_i . u_j)^p
 * </pre>
 *
 * <p>Inputs: teacher [batch, ...], student [batch, ...]; all axes after the first form one vector.
 * A vector of zeros is not normalised and has no gradient.
 *
 * @param kernel the correlation of two examples
 * @param gamma the width of the Gaussian kernel, above 0
 * @param order the last power of the series of the Gaussian kernel, at least 1
 * @param normalise true if examples are normalised to length 1
 */
public record CorrelationCongruenceLoss(
    CorrelationKernel kernel, double gamma, int order, boolean normalise) implements Layer {

  private static final double EPSILON = 1e-12;

  /** Checks the ranges. */
  public CorrelationCongruenceLoss {
    Ranges.positive("gamma", gamma);
    Ranges.atLeastOne("order", order);
  }

  @Override
  public INDArray forward(Pass pass) {
    LossInputs.requireEqualBatches(pass.input(0), pass.input(1));
    ElementKernels elements = pass.kernels().elements();
    INDArray target = correlations(pass, "teacher", 0);
    INDArray own = correlations(pass, "student", 1);
    elements.addScaled(-1, target, own);
    return LossInputs.value(pass, elements.dot(own, own) / own.length());
  }

  private INDArray vectors(Pass pass, String side, int input) {
    INDArray rows = LossInputs.flat(pass.input(input));
    return normalise ? pass.buffer(side + " unit", rows.shape()) : rows;
  }

  private INDArray correlations(Pass pass, String side, int input) {
    INDArray vectors = vectors(pass, side, input);
    if (normalise) {
      INDArray lengths = pass.buffer(side + " lengths", vectors.size(0));
      NormKernels norms = pass.kernels().norms();
      norms.unitRows(EPSILON, LossInputs.flat(pass.input(input)), lengths, vectors);
      norms.clearShortRows(EPSILON, lengths, vectors);
    }
    long batch = vectors.size(0);
    INDArray products = pass.buffer(side + " products", batch, batch);
    pass.kernels().matrices().product(vectors, false, vectors, true, false, products);
    INDArray correlations = pass.buffer(side + " correlations", batch, batch);
    series(pass, products, order, correlations);
    return correlations;
  }

  /** The kernel of inner products, up to a power. */
  private void series(Pass pass, INDArray products, int last, INDArray result) {
    ElementKernels elements = pass.kernels().elements();
    if (kernel == CorrelationKernel.BILINEAR) {
      elements.copy(products, result);
      return;
    }
    INDArray ones = pass.buffer("ones", products.shape());
    elements.fill(1, ones);
    elements.fill(1, result);
    for (int power = last; power >= 1; power--) {
      elements.multiply(products, result, result);
      elements.scale(2 * gamma / power, result);
      elements.add(ones, result);
    }
    elements.scale(Math.exp(-2 * gamma), result);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (!pass.needsInputGradient(1)) {
      return;
    }
    long batch = pass.input(1).size(0);
    ElementKernels elements = pass.kernels().elements();
    INDArray slope = pass.buffer("slope", batch, batch);
    INDArray products = pass.buffer("student products", batch, batch);
    double factor = 2 * outputGradient.getDouble(0) / (batch * batch);
    if (kernel == CorrelationKernel.BILINEAR) {
      elements.fill(1, slope);
    } else {
      // The derivative of a power of the series is 2 gamma times the power before it.
      series(pass, products, order - 1, slope);
      factor *= 2 * gamma;
    }
    elements.multiply(pass.buffer("student correlations", batch, batch), slope, slope);
    elements.scale(factor, slope);
    INDArray vectors = vectors(pass, "student", 1);
    INDArray target = LossInputs.flat(pass.inputGradient(1));
    Gram.gradient(pass, slope, vectors, target);
    if (normalise) {
      INDArray lengths = pass.buffer("student lengths", batch);
      pass.kernels().norms().unitRowsGradient(EPSILON, vectors, lengths, target, target);
      pass.kernels().norms().clearShortRows(EPSILON, lengths, target);
    }
  }
}
