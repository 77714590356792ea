package org.distill4j.runtime.loss.answer;

import java.util.List;
import org.distill4j.runtime.kernel.api.ElementKernels;
import org.distill4j.runtime.kernel.api.RowKernels;
import org.distill4j.runtime.layer.Initialisation;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LogitRows;
import org.distill4j.runtime.loss.LossInputs;
import org.distill4j.runtime.loss.Ranges;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Vanilla distillation with a temperature that is learned against the student (curriculum
 * temperature, Li et al. 2023): T = lowest + span sigmoid(theta), and the loss T^2 KL(softmax(z_t /
 * T) || softmax(z_s / T)), the mean over the batch. The gradient of theta is multiplied by lambda,
 * which goes from lambdaFrom to lambdaTo along half a cosine: at 0 the temperature is constant, at
 * -1 it is trained to maximise the loss.
 *
 * <p>Parameter: theta [1], initially 1. Inputs: teacher [batch, classes], student [batch, classes],
 * or logits at each step or place as {@link LogitRows} has them. Finite for all finite logits.
 *
 * @param lowest the lowest temperature, above 0
 * @param span the width of the range of temperatures above the lowest, at least 0
 * @param lambdaFrom lambda before the first epoch, between -1 and 1
 * @param lambdaTo lambda after lambdaEpochs epochs, between -1 and 1
 * @param lambdaEpochs the number of epochs over which lambda changes, at least 1
 */
public record CurriculumTemperatureLoss(
    double lowest, double span, double lambdaFrom, double lambdaTo, int lambdaEpochs)
    implements Layer {

  private static final String THETA = "theta";

  /** The initial theta of the authors' program. */
  private static final double FIRST_THETA = 1;

  /** Checks the ranges. */
  public CurriculumTemperatureLoss {
    Ranges.check("lowest", lowest, lowest > 0, "above 0 and finite");
    Ranges.notNegative("span", span);
    Ranges.check("lambdaFrom", lambdaFrom, Math.abs(lambdaFrom) <= 1, "between -1 and 1");
    Ranges.check("lambdaTo", lambdaTo, Math.abs(lambdaTo) <= 1, "between -1 and 1");
    Ranges.check("lambdaEpochs", lambdaEpochs, lambdaEpochs >= 1, "at least 1");
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(new Parameter(THETA, new long[] {1}, Initialisation.constant(FIRST_THETA)));
  }

  private static double sigmoid(Pass pass) {
    return 1 / (1 + Math.exp(-pass.parameter(THETA).getDouble(0)));
  }

  /** Returns T for a value of sigmoid(theta). */
  private double temperature(double sigmoid) {
    return lowest + span * sigmoid;
  }

  /**
   * Returns the factor of the gradient of theta.
   *
   * @param epoch the epoch, counted from 1
   */
  public double lambda(double epoch) {
    double done = Math.max(0, Math.min(epoch, lambdaEpochs)) / lambdaEpochs;
    return lambdaTo + (lambdaFrom - lambdaTo) * (1 + Math.cos(Math.PI * done)) / 2;
  }

  @Override
  public INDArray forward(Pass pass) {
    LogitRows rows = LogitRows.of(pass, 0, 1);
    if (rows.isEmpty()) {
      return LossInputs.value(pass, 0);
    }
    double temperature = temperature(sigmoid(pass));
    RowKernels kernels = pass.kernels().rows();
    INDArray target = rows.buffer("log target");
    kernels.logSoftmax(1 / temperature, rows.matrix(0), target);
    INDArray own = rows.buffer("log own");
    kernels.logSoftmax(1 / temperature, rows.matrix(1), own);
    INDArray targetGradient = rows.buffer("target gradient");
    pass.kernels().answers().divergenceTargetGradient(target, own, targetGradient);
    INDArray gradient = rows.buffer("gradient");
    double loss = kernels.divergence(target, own, gradient);
    return LossInputs.value(pass, temperature * temperature * loss);
  }

  /** With the logits u = z / T: d(T^2 KL)/dT = 2 T KL - sum(z_s dKL/du_s) - sum(z_t dKL/du_t). */
  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    LogitRows rows = LogitRows.of(pass, 0, 1);
    double sigmoid = sigmoid(pass);
    double temperature = temperature(sigmoid);
    rows.passOn(1, outputGradient, temperature);
    if (rows.isEmpty()) {
      return;
    }
    ElementKernels elements = pass.kernels().elements();
    double slope =
        2 * pass.buffer("loss", 1).getDouble(0) / temperature
            - elements.dot(rows.buffer("gradient"), rows.matrix(1))
            - elements.dot(rows.buffer("target gradient"), rows.matrix(0));
    double chain = span * sigmoid * (1 - sigmoid) * lambda(Math.floor(pass.epoch()) + 1);
    INDArray theta = pass.buffer("theta gradient", 1);
    elements.fill(chain * slope * outputGradient.getDouble(0), theta);
    elements.add(theta, pass.gradient(THETA));
  }
}
