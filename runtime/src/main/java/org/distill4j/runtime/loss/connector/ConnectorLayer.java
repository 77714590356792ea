package org.distill4j.runtime.loss.connector;

import java.util.List;
import org.distill4j.runtime.kernel.api.ChannelNorm;
import org.distill4j.runtime.kernel.api.ElementKernels;
import org.distill4j.runtime.layer.Initialisation;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A map of channels with batch normalisation: gamma (W x - mean) / sqrt(variance + 1e-5) + beta at
 * each place of [batch, narrow, height, width], as the overhaul of feature distillation uses it.
 * Mean and variance are those of the batch in training, and running ones otherwise.
 *
 * <p>Parameters: W [wide, narrow], Xavier-uniform; gamma [wide], one; beta [wide], zero. State:
 * mean [wide], zero; variance [wide], one.
 *
 * @param narrow the number of input channels, at least 1
 * @param wide the number of output channels, at least 1
 */
public record ConnectorLayer(int narrow, int wide) implements Layer {

  private static final double EPSILON = 1e-5;

  /** The weight of a new batch in the running statistics. */
  private static final double MOMENTUM = 0.1;

  /** Checks the sizes. */
  public ConnectorLayer {
    Require.positive("narrow", narrow);
    Require.positive("wide", wide);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        PlaceMaps.parameter("W", narrow, wide),
        new Parameter("gamma", new long[] {wide}, Initialisation.constant(1)),
        Parameter.bias("beta", wide));
  }

  @Override
  public List<Parameter> state() {
    return List.of(
        new Parameter("mean", new long[] {wide}, Initialisation.constant(0)),
        new Parameter("variance", new long[] {wide}, Initialisation.constant(1)));
  }

  private static boolean followsBatch(Pass pass) {
    return pass.training() && !pass.frozen();
  }

  private ChannelNorm norm(Pass pass) {
    boolean batch = followsBatch(pass);
    return new ChannelNorm(
        batch ? pass.buffer("mean", wide) : pass.state("mean"),
        batch ? pass.buffer("variance", wide) : pass.state("variance"),
        EPSILON,
        pass.parameter("gamma"),
        pass.parameter("beta"));
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    Require.image(this, x);
    Require.channels(this, x, narrow);
    INDArray z = new PlaceMaps(pass).values("W", "z", x);
    ChannelNorm norm = norm(pass);
    if (followsBatch(pass)) {
      pass.kernels().channels().moments(z, norm.mean(), norm.variance());
      follow(pass, norm, (double) z.length() / wide);
    }
    INDArray y = pass.buffer("y", z.shape());
    pass.kernels().channels().normalise(z, norm, y);
    return y;
  }

  private static void follow(Pass pass, ChannelNorm norm, double count) {
    ElementKernels elements = pass.kernels().elements();
    double unbiased = count > 1 ? count / (count - 1) : 1;
    elements.scale(1 - MOMENTUM, pass.state("mean"));
    elements.addScaled(MOMENTUM, norm.mean(), pass.state("mean"));
    elements.scale(1 - MOMENTUM, pass.state("variance"));
    elements.addScaled(MOMENTUM * unbiased, norm.variance(), pass.state("variance"));
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    INDArray z = pass.buffer("z", outputGradient.shape());
    INDArray dz = pass.buffer("z gradient", outputGradient.shape());
    pass.kernels()
        .channels()
        .normaliseGradient(
            z,
            norm(pass),
            followsBatch(pass),
            outputGradient,
            pass.gradient("gamma"),
            pass.gradient("beta"),
            dz);
    INDArray dx = pass.needsInputGradient(0) ? pass.inputGradient(0) : null;
    new PlaceMaps(pass).gradient("W", pass.input(0), dz, dx);
  }
}
