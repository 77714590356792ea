package org.distill4j.runtime.layer.image;

import java.util.List;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.layer.Initialisation;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The mean of the negative values of each feature of a batch normalisation, on the assumption of
 * normal values, for each example of [batch, features, ...]: E[x | x &lt; 0] of N(beta, gamma^2),
 * which is beta - s phi(u) / Phi(-u) with s = |gamma| and u = beta / s. Where less than one in a
 * thousand values is negative, it is -3 s (OFD, Heo et al. 2019, appendix, and their program).
 *
 * <p>Parameters: gamma [features], one; beta [features], zero; usually those of the normalisation.
 * The values of the input are not read. Result: [batch, features], equal rows.
 *
 * @param features the number of features or channels, at least 1
 */
public record NegativeMeanLayer(int features) implements Layer, Exportable {

  private static final String GAMMA = "gamma";
  private static final String BETA = "beta";

  /** The share of negative values below which their mean is not computed. */
  private static final double RARE = 1e-3;

  /** The mean of rare ones, in standard deviations. */
  private static final double LEAST = -3;

  /** The number of standard deviations from which a density is 0 in double precision. */
  private static final double FAR = 39;

  /** Checks the size. */
  public NegativeMeanLayer {
    Require.positive("features", features);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        new Parameter(GAMMA, new long[] {features}, Initialisation.constant(1)),
        Parameter.bias(BETA, features));
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    Require.channels(this, x, features);
    double[] means = HostArrays.doubles(pass.parameter(GAMMA)).clone();
    double[] beta = HostArrays.doubles(pass.parameter(BETA));
    for (int i = 0; i < features; i++) {
      means[i] = mean(means[i], beta[i]);
    }
    INDArray row = pass.buffer("means", 1, features);
    HostArrays.assign(means, row);
    INDArray ones = pass.buffer("ones", x.size(0), 1);
    pass.kernels().elements().fill(1, ones);
    INDArray y = pass.buffer("y", x.size(0), features);
    pass.kernels().matrices().product(ones, false, row, false, false, y);
    return y;
  }

  /** Returns the mean of the negative values of N(beta, gamma^2). */
  static double mean(double gamma, double beta) {
    double deviation = Math.abs(gamma);
    if (deviation == 0) {
      return Math.min(beta, 0);
    }
    double u = beta / deviation;
    return below(-u) <= RARE ? LEAST * deviation : beta - deviation * hazard(u);
  }

  /** Returns phi(u) / Phi(-u), where Phi(-u) is not small. */
  private static double hazard(double u) {
    return density(u) / below(-u);
  }

  private static double density(double u) {
    return Math.exp(-u * u / 2) / Math.sqrt(2 * Math.PI);
  }

  /** Returns Phi(u) by its series 1/2 + phi(u) (u + u^3 / 3 + u^5 / 15 + ...). */
  private static double below(double u) {
    if (Math.abs(u) > FAR) {
      return u > 0 ? 1 : 0;
    }
    double term = u;
    double sum = u;
    for (int odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
      term *= u * u / odd;
      sum += term;
    }
    return 0.5 + density(u) * sum;
  }

  /** With h = phi / Phi and h' = h (h - u): dm/dbeta = 1 - h' and dm/ds = u h' - h. */
  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (pass.needsInputGradient(0)) {
      pass.kernels().elements().fill(0, pass.inputGradient(0));
    }
    if (pass.frozen()) {
      return;
    }
    double[] gamma = HostArrays.doubles(pass.parameter(GAMMA));
    double[] beta = HostArrays.doubles(pass.parameter(BETA));
    double[] ofGamma = new double[features];
    double[] ofBeta = new double[features];
    for (int i = 0; i < features; i++) {
      if (gamma[i] == 0) {
        ofBeta[i] = beta[i] < 0 ? 1 : 0;
        continue;
      }
      double u = beta[i] / Math.abs(gamma[i]);
      boolean rare = below(-u) <= RARE;
      double hazard = rare ? 0 : hazard(u);
      double slope = hazard * (hazard - u);
      ofGamma[i] = Math.signum(gamma[i]) * (rare ? LEAST : u * slope - hazard);
      ofBeta[i] = rare ? 0 : 1 - slope;
    }
    addGradient(pass, GAMMA, ofGamma, outputGradient);
    addGradient(pass, BETA, ofBeta, outputGradient);
  }

  private void addGradient(Pass pass, String name, double[] slopes, INDArray outputGradient) {
    INDArray sums = pass.buffer("sums", features);
    pass.kernels().elements().fill(0, sums);
    pass.kernels().matrices().addColumnSums(outputGradient, sums);
    INDArray factors = pass.buffer("slopes", features);
    HostArrays.assign(slopes, factors);
    pass.kernels().elements().multiply(factors, sums, sums);
    pass.kernels().elements().add(sums, pass.gradient(name));
  }

  @Override
  public Tensor export(ExportPass pass) {
    Tensor x = pass.input(0);
    float[] gamma = pass.values(GAMMA);
    float[] beta = pass.values(BETA);
    float[] means = new float[features];
    for (int i = 0; i < features; i++) {
      means[i] = (float) mean(gamma[i], beta[i]);
    }
    Tensor lengths = Tensor.concat(0, List.of(x.length(0), pass.graph().integers(features)));
    return pass.weights("means", means, 1, features).expand(lengths, x.size(0), features);
  }
}
