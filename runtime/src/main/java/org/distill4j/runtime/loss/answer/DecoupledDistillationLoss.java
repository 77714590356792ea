package org.distill4j.runtime.loss.answer;

import org.distill4j.runtime.kernel.api.AnswerKernels;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LogitRows;
import org.distill4j.runtime.loss.LossInputs;
import org.distill4j.runtime.loss.Ranges;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Decoupled knowledge distillation (Zhao et al. 2022, eq. 7): T^2 (alpha TCKD + beta NCKD), where
 * TCKD is the divergence of the shares of the annotated answers and of the rest, and NCKD that of
 * the distributions over the rest; the mean over the batch. The target is defined by the labels,
 * never by the teacher. Several annotated answers are one target, whose share is the sum of theirs;
 * an example without any label has NCKD over all answers and no TCKD.
 *
 * <p>Inputs: teacher [batch, classes], student [batch, classes], labels [batch, classes], or logits
 * and labels of steps or places as {@link LogitRows} has them. Finite for all finite logits; with
 * two classes NCKD is zero.
 *
 * @param alpha the weight of TCKD, at least 0
 * @param beta the weight of NCKD, at least 0
 * @param temperature T, above 0: larger is softer
 */
public record DecoupledDistillationLoss(double alpha, double beta, double temperature)
    implements Layer {

  /** Checks the ranges. */
  public DecoupledDistillationLoss {
    Ranges.notNegative("alpha", alpha);
    Ranges.notNegative("beta", beta);
    Ranges.temperature(temperature);
  }

  @Override
  public INDArray forward(Pass pass) {
    LogitRows rows = LogitRows.labelled(pass, 2, 0, 1);
    if (rows.isEmpty()) {
      return LossInputs.value(pass, 0);
    }
    INDArray gradient = rows.buffer("gradient");
    var weights = new AnswerKernels.Decoupling(alpha, beta, 1 / temperature);
    double loss =
        pass.kernels()
            .answers()
            .decoupled(weights, rows.matrix(0), rows.matrix(1), rows.target(2), gradient);
    return LossInputs.value(pass, temperature * temperature * loss);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    LogitRows.labelled(pass, 2, 0, 1).passOn(1, outputGradient, temperature);
  }
}
