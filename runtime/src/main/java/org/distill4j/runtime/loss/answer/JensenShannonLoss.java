package org.distill4j.runtime.loss.answer;

import org.distill4j.runtime.kernel.api.RowKernels;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LogitRows;
import org.distill4j.runtime.loss.LossInputs;
import org.distill4j.runtime.loss.Ranges;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The generalised Jensen-Shannon divergence between softened answers: with p = softmax(z_t / T), q
 * = softmax(z_s / T) and m = beta p + (1 - beta) q, it is T^2 (beta KL(p || m) + (1 - beta) KL(q ||
 * m)), the mean over the batch (Agarwal et al. 2024, section 2). Its derivative with respect to q
 * is T^2 (1 - beta) log(q / m).
 *
 * <p>Inputs: teacher [batch, classes], student [batch, classes], or logits at each step or place as
 * {@link LogitRows} has them. Finite for all finite logits, and at most T^2 log 2.
 *
 * @param beta the teacher's share of the mixture, above 0 and below 1
 * @param temperature T, above 0: larger is softer
 */
public record JensenShannonLoss(double beta, double temperature) implements Layer {

  /** Checks the ranges. */
  public JensenShannonLoss {
    Ranges.check("beta", beta, beta > 0 && beta < 1, "above 0 and below 1");
    Ranges.temperature(temperature);
  }

  @Override
  public INDArray forward(Pass pass) {
    LogitRows rows = LogitRows.of(pass, 0, 1);
    if (rows.isEmpty()) {
      return LossInputs.value(pass, 0);
    }
    RowKernels kernels = pass.kernels().rows();
    INDArray target = rows.buffer("log target");
    kernels.logSoftmax(1 / temperature, rows.matrix(0), target);
    INDArray own = rows.buffer("log own");
    kernels.logSoftmax(1 / temperature, rows.matrix(1), own);
    INDArray gradient = rows.buffer("gradient");
    double loss = pass.kernels().answers().jensenShannon(beta, target, own, gradient);
    return LossInputs.value(pass, temperature * temperature * loss);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    LogitRows.of(pass, 0, 1).passOn(1, outputGradient, temperature);
  }
}
