package org.distill4j.runtime.loss.answer;

import java.util.List;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.layer.Initialisation;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LossInputs;
import org.distill4j.runtime.loss.Ranges;
import org.distill4j.runtime.loss.ScoreFunctions;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Vanilla distillation from a mixture of teachers with trained weights: T^2 KL(sum_k w_k
 * softmax(z_k / T) || softmax(z / T)) + penalty |theta|^2 with w = softmax(theta), the mean over
 * the batch.
 *
 * <p>Parameter: theta [teachers], initially 0, so that all teachers count the same. Inputs: student
 * [batch, classes], teachers [batch, classes] each, or logits of steps or places as {@link
 * org.distill4j.runtime.loss.LogitRows} has them. Finite for all finite logits.
 *
 * @param teachers the number of teachers, at least 1
 * @param temperature T, above 0: larger is softer
 * @param penalty the factor of the squares of theta, at least 0
 */
public record MixedTeachersLoss(int teachers, double temperature, double penalty) implements Layer {

  private static final String THETA = "theta";

  /** Checks the ranges. */
  public MixedTeachersLoss {
    Ranges.atLeastOne("teachers", teachers);
    Ranges.temperature(temperature);
    Ranges.notNegative("penalty", penalty);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(new Parameter(THETA, new long[] {teachers}, Initialisation.constant(0)));
  }

  private TeacherMixture mixture(Pass pass) {
    return new TeacherMixture(pass, temperature, 1, teachers);
  }

  @Override
  public INDArray forward(Pass pass) {
    TeacherMixture mixture = mixture(pass);
    INDArray theta = pass.parameter(THETA);
    double punished = penalty * pass.kernels().elements().dot(theta, theta);
    if (mixture.rows().isEmpty()) {
      return LossInputs.value(pass, punished);
    }
    INDArray ones = pass.buffer("ones", mixture.rows().count(), 1);
    pass.kernels().elements().fill(1, ones);
    INDArray scores = pass.buffer("scores", mixture.rows().count(), teachers);
    INDArray row = theta.reshape('c', 1, teachers);
    pass.kernels().matrices().product(ones, false, row, false, false, scores);
    return LossInputs.value(pass, mixture.value(scores) + punished);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    TeacherMixture mixture = mixture(pass);
    mixture.passOn(outputGradient);
    INDArray gradient = pass.gradient(THETA);
    double factor = 2 * penalty * outputGradient.getDouble(0);
    pass.kernels().elements().addScaled(factor, pass.parameter(THETA), gradient);
    if (!mixture.rows().isEmpty()) {
      INDArray sums = pass.buffer("theta gradient", teachers);
      pass.kernels().elements().fill(0, sums);
      pass.kernels().matrices().addColumnSums(mixture.scoreGradient(outputGradient), sums);
      pass.kernels().elements().add(sums, gradient);
    }
  }

  /**
   * Returns the weights of the teachers, in order.
   *
   * @param theta the trained parameter
   */
  public static double[] weights(INDArray theta) {
    double[] weights = HostArrays.doubles(theta);
    ScoreFunctions.softmax(1, weights.clone(), weights);
    return weights;
  }
}
