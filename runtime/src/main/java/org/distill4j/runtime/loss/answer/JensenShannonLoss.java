package org.distill4j.runtime.loss.answer;

import org.distill4j.runtime.kernel.api.ElementKernels;
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
 * <p>At the ends it is the divergence that its gradient tends to, up to a factor, as in the
 * authors' program: T^2 KL(p || q) with beta = 0, and T^2 KL(q || p) with beta = 1.
 *
 * <p>Inputs: teacher [batch, classes], student [batch, classes], or logits at each step or place as
 * {@link LogitRows} has them. Finite for all finite logits, and at most T^2 log 2 unless beta is 0
 * or 1.
 *
 * @param beta the teacher's share of the mixture, between 0 and 1
 * @param temperature T, above 0: larger is softer
 */
public record JensenShannonLoss(double beta, double temperature) implements Layer {

  /** Checks the ranges. */
  public JensenShannonLoss {
    Ranges.check("beta", beta, beta >= 0 && beta <= 1, "between 0 and 1");
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
    double loss;
    if (beta == 0) {
      loss = kernels.divergence(target, own, gradient);
    } else if (beta == 1) {
      loss = reverse(pass, rows, target, own, gradient);
    } else {
      loss = pass.kernels().answers().jensenShannon(beta, target, own, gradient);
    }
    return LossInputs.value(pass, temperature * temperature * loss);
  }

  /** The mean of sum(q (log q - log p)), whose derivative is that of a softmax. */
  private static double reverse(
      Pass pass, LogitRows rows, INDArray logTarget, INDArray logOwn, INDArray gradient) {
    RowKernels kernels = pass.kernels().rows();
    ElementKernels elements = pass.kernels().elements();
    INDArray own = rows.buffer("own");
    kernels.softmax(logOwn, null, own);
    elements.addScaled(-1, logTarget, logOwn);
    double loss = elements.dot(own, logOwn) / rows.count();
    kernels.softmaxGradient(own, logOwn, gradient);
    elements.scale(1.0 / rows.count(), gradient);
    return loss;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    LogitRows.of(pass, 0, 1).passOn(1, outputGradient, temperature);
  }
}
