package org.distill4j.runtime.loss.answer;

import java.util.List;
import org.distill4j.runtime.kernel.api.ElementKernels;
import org.distill4j.runtime.kernel.api.RowKernels;
import org.distill4j.runtime.layer.Initialisation;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
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
 * <p>Parameter: theta [1], initially 1. Inputs: teacher [batch, classes], student [batch, classes].
 * Finite for all finite logits.
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
    INDArray teacher = pass.input(0);
    INDArray student = pass.input(1);
    LossInputs.requireEqualShapes("teacher", teacher, "student", student);
    double temperature = temperature(sigmoid(pass));
    RowKernels rows = pass.kernels().rows();
    INDArray target = pass.buffer("log target", teacher.shape());
    rows.logSoftmax(1 / temperature, teacher, target);
    INDArray own = pass.buffer("log own", student.shape());
    rows.logSoftmax(1 / temperature, student, own);
    INDArray targetGradient = pass.buffer("target gradient", teacher.shape());
    pass.kernels().answers().divergenceTargetGradient(target, own, targetGradient);
    INDArray gradient = pass.buffer("gradient", student.shape());
    double loss = rows.divergence(target, own, gradient);
    return LossInputs.value(pass, temperature * temperature * loss);
  }

  /** With the logits u = z / T: d(T^2 KL)/dT = 2 T KL - sum(z_s dKL/du_s) - sum(z_t dKL/du_t). */
  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    INDArray student = pass.input(1);
    double sigmoid = sigmoid(pass);
    double temperature = temperature(sigmoid);
    INDArray gradient = pass.buffer("gradient", student.shape());
    LossInputs.passOn(pass, 1, outputGradient, temperature, gradient);

    ElementKernels elements = pass.kernels().elements();
    INDArray targetGradient = pass.buffer("target gradient", student.shape());
    double slope =
        2 * pass.buffer("loss", 1).getDouble(0) / temperature
            - elements.dot(gradient, student)
            - elements.dot(targetGradient, pass.input(0));
    double chain = span * sigmoid * (1 - sigmoid) * lambda(Math.floor(pass.epoch()) + 1);
    INDArray theta = pass.buffer("theta gradient", 1);
    elements.fill(chain * slope * outputGradient.getDouble(0), theta);
    elements.add(theta, pass.gradient(THETA));
  }
}
