package org.distill4j.runtime.loss.feature;

import java.util.Arrays;
import org.distill4j.runtime.kernel.api.ElementKernels;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LossInputs;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The mean squared difference of attention maps (TinyBERT, Jiao et al. 2020, eq. 7), over all
 * heads, keys, and queries of the batch that no mask excludes. As in the authors' program, a score
 * of -100 or less counts as 0 on its own side and has no gradient: it is that of a masked key.
 *
 * <p>Inputs: teacher [batch, heads, queries, keys], student of the same shape: weights, or scores
 * before the softmax.
 */
public record AttentionMatchingLoss() implements Layer {

  /** Scores up to this one are those of masked keys. */
  private static final double MASKED = -100;

  @Override
  public INDArray forward(Pass pass) {
    INDArray teacher = pass.input(0);
    INDArray student = pass.input(1);
    LossInputs.requireAlike(teacher, student);
    ElementKernels elements = pass.kernels().elements();
    INDArray difference = pass.buffer("difference", student.shape());
    INDArray counted = pass.buffer("counted", student.shape());
    elements.above(MASKED, teacher, counted);
    elements.multiply(teacher, counted, difference);
    elements.scale(-1, difference);
    elements.above(MASKED, student, counted);
    INDArray gradient = pass.buffer("gradient", student.shape());
    elements.multiply(student, counted, gradient);
    elements.add(gradient, difference);
    double entries = clearMasked(pass, difference);
    elements.multiply(difference, counted, gradient);
    elements.scale(entries == 0 ? 0 : 2 / entries, gradient);
    double sum = elements.dot(difference, difference);
    return LossInputs.value(pass, entries == 0 ? 0 : sum / entries);
  }

  /** Clears the rows of masked queries, and returns the number of the entries that are left. */
  private static double clearMasked(Pass pass, INDArray difference) {
    INDArray mask = pass.mask(1) == null ? pass.mask(0) : pass.mask(1);
    if (mask == null) {
      return difference.length();
    }
    int heads = Math.toIntExact(difference.size(1));
    int queries = Math.toIntExact(difference.size(2));
    double[] ofQueries = HostArrays.doubles(mask);
    double[] ofRows = new double[ofQueries.length * heads];
    for (int row = 0; row < ofRows.length; row++) {
      ofRows[row] = ofQueries[row / (heads * queries) * queries + row % queries];
    }
    INDArray factors = pass.buffer("counted rows", ofRows.length);
    HostArrays.assign(ofRows, factors);
    pass.kernels().norms().scaleRows(factors, difference);
    return Arrays.stream(ofRows).sum() * difference.size(3);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    INDArray gradient = pass.buffer("gradient", pass.input(1).shape());
    LossInputs.passOn(pass, 1, outputGradient, 1, gradient);
  }
}
