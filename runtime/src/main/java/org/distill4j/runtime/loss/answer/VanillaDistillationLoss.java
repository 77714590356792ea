package org.distill4j.runtime.loss.answer;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LogitRows;
import org.distill4j.runtime.loss.LossInputs;
import org.distill4j.runtime.loss.Ranges;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The Kullback-Leibler divergence from the teacher's softened answers to the student's: T^2
 * KL(softmax(z_t / T) || softmax(z_s / T)), the mean over the batch (Hinton, Vinyals and Dean 2015,
 * section 2), where the factor T^2 is optional.
 *
 * <p>Inputs: teacher [batch, classes], student [batch, classes], or logits at each step or place as
 * {@link LogitRows} has them. Finite for all finite logits.
 *
 * @param temperature T, above 0: larger is softer
 * @param temperatureSquared true if the loss is multiplied by T^2, which keeps the size of its
 *     gradient when T changes
 */
public record VanillaDistillationLoss(double temperature, boolean temperatureSquared)
    implements Layer {

  /** Checks the temperature. */
  public VanillaDistillationLoss {
    Ranges.temperature(temperature);
  }

  private double factor() {
    return temperatureSquared ? temperature * temperature : 1;
  }

  @Override
  public INDArray forward(Pass pass) {
    LogitRows rows = LogitRows.of(pass, 0, 1);
    if (rows.isEmpty()) {
      return LossInputs.value(pass, 0);
    }
    INDArray work = rows.buffer("work");
    INDArray gradient = rows.buffer("gradient");
    double divergence =
        pass.kernels()
            .rows()
            .softmaxDivergence(1 / temperature, rows.matrix(0), rows.matrix(1), work, gradient);
    return LossInputs.value(pass, factor() * divergence);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    LogitRows.of(pass, 0, 1).passOn(1, outputGradient, factor() / temperature);
  }
}
