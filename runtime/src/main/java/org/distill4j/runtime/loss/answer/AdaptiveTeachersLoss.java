package org.distill4j.runtime.loss.answer;

import java.util.List;
import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.layer.Initialisation;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LogitRows;
import org.distill4j.runtime.loss.LossInputs;
import org.distill4j.runtime.loss.Ranges;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Vanilla distillation from a mixture of teachers whose weights depend on the example (AMTML-KD,
 * Liu et al. 2020, integrated soft targets): T^2 KL(sum_k w_k softmax(z_k / T) || softmax(z / T)) +
 * penalty (|theta|^2 + |v|^2), the mean over the batch, with w = softmax(s) and s_k = v . (theta_k
 * * F) of the student's features F.
 *
 * <p>Parameters: theta [teachers, features], initially 0, so that all teachers count the same, and
 * v [features], initially 1; the authors' program draws both from the normal distribution. Inputs:
 * student [batch, classes], features [batch, features], teachers [batch, classes] each; or [batch,
 * steps, ...], whose masked steps do not count. The gradient reaches the features. Finite for all
 * finite inputs.
 *
 * @param teachers the number of teachers, at least 1
 * @param features the number of features, at least 1
 * @param temperature T, above 0: larger is softer
 * @param penalty the factor of the squares of the parameters, at least 0
 */
public record AdaptiveTeachersLoss(int teachers, int features, double temperature, double penalty)
    implements Layer {

  private static final String THETA = "theta";
  private static final String V = "v";
  private static final int FEATURES = 1;

  /** Checks the ranges. */
  public AdaptiveTeachersLoss {
    Ranges.atLeastOne("teachers", teachers);
    Ranges.atLeastOne("features", features);
    Ranges.temperature(temperature);
    Ranges.notNegative("penalty", penalty);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        new Parameter(THETA, new long[] {teachers, features}, Initialisation.constant(0)),
        new Parameter(V, new long[] {features}, Initialisation.constant(1)));
  }

  private TeacherMixture mixture(Pass pass) {
    return new TeacherMixture(pass, temperature, 2, teachers);
  }

  /** Returns theta_k * v, a row for each teacher. */
  private INDArray factors(Pass pass) {
    INDArray factors = pass.buffer("factors", teachers, features);
    pass.kernels().elements().copy(pass.parameter(THETA), factors);
    pass.kernels().norms().scaleColumns(pass.parameter(V), factors);
    return factors;
  }

  @Override
  public INDArray forward(Pass pass) {
    TeacherMixture mixture = mixture(pass);
    INDArray theta = pass.parameter(THETA);
    INDArray v = pass.parameter(V);
    Kernels kernels = pass.kernels();
    double squares = kernels.elements().dot(theta, theta) + kernels.elements().dot(v, v);
    if (mixture.rows().isEmpty()) {
      return LossInputs.value(pass, penalty * squares);
    }
    LogitRows.beside(pass, FEATURES, 0);
    INDArray scores = pass.buffer("scores", mixture.rows().count(), teachers);
    INDArray student = mixture.rows().matrix(FEATURES);
    kernels.matrices().product(student, false, factors(pass), true, false, scores);
    return LossInputs.value(pass, mixture.value(scores) + penalty * squares);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    TeacherMixture mixture = mixture(pass);
    mixture.passOn(outputGradient);
    Kernels kernels = pass.kernels();
    double factor = 2 * penalty * outputGradient.getDouble(0);
    for (String name : List.of(THETA, V)) {
      kernels.elements().addScaled(factor, pass.parameter(name), pass.gradient(name));
    }
    if (mixture.rows().isEmpty()) {
      if (pass.needsInputGradient(FEATURES)) {
        kernels.elements().fill(0, pass.inputGradient(FEATURES));
      }
      return;
    }
    INDArray ofScores = mixture.scoreGradient(outputGradient);
    INDArray ofFactors = pass.buffer("gradient of factors", teachers, features);
    INDArray student = mixture.rows().matrix(FEATURES);
    kernels.matrices().product(ofScores, true, student, false, false, ofFactors);
    addParameterGradients(pass, ofFactors);
    if (pass.needsInputGradient(FEATURES)) {
      INDArray target = mixture.rows().gradient(FEATURES, features);
      kernels.matrices().product(ofScores, false, factors(pass), false, false, target);
      mixture.rows().spread(FEATURES, target);
    }
  }

  private void addParameterGradients(Pass pass, INDArray ofFactors) {
    Kernels kernels = pass.kernels();
    INDArray product = pass.buffer("gradient of a parameter", teachers, features);
    kernels.elements().copy(ofFactors, product);
    kernels.norms().scaleColumns(pass.parameter(V), product);
    kernels.elements().add(product, pass.gradient(THETA));
    kernels.elements().multiply(ofFactors, pass.parameter(THETA), product);
    INDArray sums = pass.buffer("v gradient", features);
    kernels.elements().fill(0, sums);
    kernels.matrices().addColumnSums(product, sums);
    kernels.elements().add(sums, pass.gradient(V));
  }
}
