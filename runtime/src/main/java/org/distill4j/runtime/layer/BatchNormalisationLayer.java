package org.distill4j.runtime.layer;

import java.util.List;
import org.distill4j.runtime.kernel.api.ChannelNorm;
import org.distill4j.runtime.kernel.api.ElementKernels;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Batch normalisation (Ioffe and Szegedy 2015, algorithms 1 and 2) of each feature of [batch,
 * features] or each channel of [batch, features, height, width], and an activation:
 *
 * <p>y = activation(gamma (x - mean) / sqrt(variance + epsilon) + beta).
 *
 * <p>While training, mean and biased variance are those of the batch (and all pixels), and the
 * running ones follow: running = (1 - momentum) running + momentum own, with the unbiased variance,
 * or the biased one where there is a single value. Otherwise they are the running ones.
 *
 * <p>Parameters: gamma [features], one; beta [features], zero. State: mean [features], zero;
 * variance [features], one.
 *
 * @param features the features or channels, at least 1
 * @param momentum the part of a new batch in the running statistics, above 0 and at most 1
 * @param epsilon what is added to the variance, above 0
 * @param activation what is applied to the result
 */
public record BatchNormalisationLayer(
    int features, double momentum, double epsilon, Activation activation) implements Layer {

  /** Checks the sizes. */
  public BatchNormalisationLayer {
    Require.positive("features", features);
    if (!(momentum > 0 && momentum <= 1)) {
      throw new IllegalArgumentException(
          "momentum must be above 0 and at most 1, but is " + momentum);
    }
    if (!(epsilon > 0)) {
      throw new IllegalArgumentException("epsilon must be above 0, but is " + epsilon);
    }
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        new Parameter("gamma", new long[] {features}, Initialisation.constant(1)),
        Parameter.bias("beta", features));
  }

  @Override
  public List<Parameter> state() {
    return List.of(
        new Parameter("mean", new long[] {features}, Initialisation.constant(0)),
        new Parameter("variance", new long[] {features}, Initialisation.constant(1)));
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    Require.channels(this, x, features);
    if (followsBatch(pass)) {
      pass.kernels().channels().moments(x, mean(pass), variance(pass));
      follow(pass, x.length() / features);
    }
    INDArray y = pass.buffer("y", x.shape());
    pass.kernels().channels().normalise(x, norm(pass), y);
    activation.forward(pass, y);
    return y;
  }

  /** Lets the running statistics follow those of a batch of so many values for each feature. */
  private void follow(Pass pass, long count) {
    ElementKernels elements = pass.kernels().elements();
    double unbiased = count > 1 ? count / (count - 1.0) : 1;
    elements.scale(1 - momentum, pass.state("mean"));
    elements.addScaled(momentum, mean(pass), pass.state("mean"));
    elements.scale(1 - momentum, pass.state("variance"));
    elements.addScaled(momentum * unbiased, variance(pass), pass.state("variance"));
  }

  /** A frozen layer keeps its statistics and normalises by them. */
  private static boolean followsBatch(Pass pass) {
    return pass.training() && !pass.frozen();
  }

  private INDArray mean(Pass pass) {
    return followsBatch(pass) ? pass.buffer("batch mean", features) : pass.state("mean");
  }

  private INDArray variance(Pass pass) {
    return followsBatch(pass) ? pass.buffer("batch variance", features) : pass.state("variance");
  }

  private ChannelNorm norm(Pass pass) {
    return new ChannelNorm(
        mean(pass), variance(pass), epsilon, pass.parameter("gamma"), pass.parameter("beta"));
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    INDArray dz = activation.backward(pass, outputGradient);
    pass.kernels()
        .channels()
        .normaliseGradient(
            pass.input(0),
            norm(pass),
            followsBatch(pass),
            dz,
            pass.gradient("gamma"),
            pass.gradient("beta"),
            pass.needsInputGradient(0) ? pass.inputGradient(0) : null);
  }
}
