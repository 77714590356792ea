package org.distill4j.runtime.loss.feature;

import java.util.List;
import org.distill4j.runtime.kernel.api.ChannelNorm;
import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.layer.Initialisation;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LossInputs;
import org.distill4j.runtime.loss.Ranges;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Variational information distillation (Ahn et al. 2019): the student's features are the mean of a
 * normal distribution over the teacher's, with one trained variance for each feature: ((t - s)^2 /
 * variance + log variance) / 2, the mean over features, over the steps of each example or the
 * places of its maps, and over the batch. The variance is log(1 + exp(raw)) + 1e-5.
 *
 * <p>Parameter: raw [features], initialised such that the variance is firstVariance. Inputs:
 * teacher [batch, features], [batch, steps, features] or [batch, features, height, width], student
 * of the same shape. The loss is negative where the student is close to the teacher.
 *
 * @param features the number of features, at least 1
 * @param firstVariance the initial variance, above 1e-5
 */
public record VariationalInformationLoss(int features, double firstVariance) implements Layer {

  private static final String RAW = "raw";

  /** Added to a variance of 1 by the kernel. */
  private static final double TINY = 1e-30;

  /** Lower bound on the variance. */
  private static final double LEAST = 1e-5;

  /** Checks the ranges. */
  public VariationalInformationLoss {
    Ranges.check("features", features, features >= 1, "at least 1");
    Ranges.check("firstVariance", firstVariance, firstVariance > LEAST, "above 1e-5 and finite");
  }

  @Override
  public List<Parameter> parameters() {
    double raw = Math.log(Math.expm1(firstVariance - LEAST));
    return List.of(new Parameter(RAW, new long[] {features}, Initialisation.constant(raw)));
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray teacher = pass.input(0);
    INDArray student = pass.input(1);
    LossInputs.requireAlike(teacher, student);
    Kernels kernels = pass.kernels();
    INDArray difference = pass.buffer("difference", student.shape());
    kernels.elements().copy(student, difference);
    kernels.elements().addScaled(-1, teacher, difference);
    INDArray slope = pass.buffer("slope", student.shape());
    kernels.elements().copy(difference, slope);
    double total = weigh(pass, slope);
    kernels.elements().multiply(difference, slope, difference);
    INDArray squares = pass.buffer("squares", features);
    kernels.elements().fill(0, squares);
    if (isMap(student)) {
      kernels.channels().addSums(difference, squares);
    } else {
      kernels.matrices().addColumnSums(difference, squares);
    }

    double[] raw = HostArrays.doubles(pass.parameter(RAW));
    double[] square = HostArrays.doubles(squares);
    double[] inverse = new double[features];
    double[] rawGradient = new double[features];
    double loss = 0;
    for (int i = 0; i < features; i++) {
      double variance = softplus(raw[i]) + LEAST;
      inverse[i] = 1 / variance;
      loss += (square[i] / variance + total * Math.log(variance)) / 2;
      double slopeOfRaw = 1 / (1 + Math.exp(-raw[i]));
      rawGradient[i] = slopeOfRaw * (total - square[i] / variance) / (2 * variance * features);
    }
    HostArrays.assign(inverse, pass.buffer("inverse", features));
    HostArrays.assign(rawGradient, pass.buffer("raw gradient", features));
    return LossInputs.value(pass, loss / features);
  }

  private static boolean isMap(INDArray values) {
    return values.rank() == 4;
  }

  /** Multiplies each row, or all places, by the weight in the mean. Returns the sum of weights. */
  private double weigh(Pass pass, INDArray values) {
    if (isMap(values)) {
      pass.kernels().elements().scale((double) features / values.length(), values);
      return 1;
    }
    StepWeights weights = StepWeights.of(pass, 1, 0);
    weights.scale(values);
    return weights.total();
  }

  private static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    double factor = outputGradient.getDouble(0);
    Kernels kernels = pass.kernels();
    INDArray rawGradient = pass.buffer("raw gradient", features);
    kernels.elements().addScaled(factor, rawGradient, pass.gradient(RAW));
    if (pass.needsInputGradient(1)) {
      INDArray target = pass.inputGradient(1);
      kernels.elements().copy(pass.buffer("slope", target.shape()), target);
      INDArray inverse = pass.buffer("inverse", features);
      if (isMap(target)) {
        INDArray zero = pass.buffer("zero", features);
        INDArray one = pass.buffer("one", features);
        kernels.elements().fill(0, zero);
        kernels.elements().fill(1, one);
        ChannelNorm norm = new ChannelNorm(zero, one, TINY, inverse, zero);
        kernels.channels().normalise(target, norm, target);
      } else {
        kernels.norms().scaleColumns(inverse, target);
      }
      kernels.elements().scale(factor / features, target);
    }
  }
}
