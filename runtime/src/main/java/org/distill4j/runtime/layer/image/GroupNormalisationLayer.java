package org.distill4j.runtime.layer.image;

import java.util.List;
import org.distill4j.runtime.kernel.api.ChannelNorm;
import org.distill4j.runtime.kernel.api.RowNorm;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.Initialisation;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.Attributes;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Group normalisation (Wu and He 2018) of an image [batch, channels, height, width], followed by an
 * activation: y = activation(gamma (x - mean) / sqrt(variance + epsilon) + beta), with the mean and
 * the biased variance of a group of channels of one example. It depends on no other example.
 *
 * <p>Parameters: gamma [channels], one; beta [channels], zero.
 *
 * @param channels the number of channels, at least 1
 * @param groups the number of groups, which divides that of channels
 * @param epsilon the constant added to the variance, above 0
 * @param activation the activation of the result
 */
public record GroupNormalisationLayer(
    int channels, int groups, double epsilon, Activation activation) implements Layer, Exportable {

  /** Checks the sizes. */
  public GroupNormalisationLayer {
    Require.positive("channels", channels);
    Require.positive("groups", groups);
    Require.aboveZero("epsilon", epsilon);
    if (channels % groups != 0) {
      throw new IllegalArgumentException(
          "%s channels are not divisible into %s groups".formatted(channels, groups));
    }
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        new Parameter("gamma", new long[] {channels}, Initialisation.constant(1)),
        Parameter.bias("beta", channels));
  }

  private RowNorm groupNorm() {
    return new RowNorm(true, epsilon, null, null);
  }

  /** Gamma and beta as the normalisation of values with mean 0 and variance 1. */
  private ChannelNorm channelNorm(Pass pass) {
    INDArray mean = pass.buffer("mean", channels);
    INDArray variance = pass.buffer("variance", channels);
    pass.kernels().elements().fill(0, mean);
    pass.kernels().elements().fill(1, variance);
    return new ChannelNorm(mean, variance, 0, pass.parameter("gamma"), pass.parameter("beta"));
  }

  /** (batch, channels, height, width) -> (batch groups, the rest) */
  private INDArray rows(INDArray image) {
    long rows = image.size(0) * groups;
    return image.reshape('c', rows, image.length() / rows);
  }

  private INDArray factors(Pass pass, INDArray image) {
    return pass.buffer("factors", image.size(0) * groups);
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    Require.image(this, x);
    Require.channels(this, x, channels);
    INDArray normal = pass.buffer("normal", x.shape());
    INDArray rows = rows(normal);
    pass.kernels().norms().normalise(List.of(rows(x)), groupNorm(), rows, factors(pass, x), rows);
    INDArray z = activation.argument(pass, x.shape());
    pass.kernels().channels().normalise(normal, channelNorm(pass), z);
    return activation.forward(pass, z);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    INDArray dz = activation.backward(pass, outputGradient);
    INDArray normal = pass.buffer("normal", dz.shape());
    boolean wanted = pass.needsInputGradient(0);
    INDArray dNormal = wanted ? pass.buffer("normal gradient", dz.shape()) : null;
    pass.kernels()
        .channels()
        .normaliseGradient(
            normal,
            channelNorm(pass),
            false,
            dz,
            pass.gradient("gamma"),
            pass.gradient("beta"),
            dNormal);
    if (wanted) {
      pass.kernels()
          .norms()
          .normaliseGradient(
              groupNorm(),
              rows(normal),
              factors(pass, dz),
              rows(dNormal),
              null,
              null,
              rows(pass.inputGradient(0)));
    }
  }

  @Override
  public Tensor export(ExportPass pass) {
    Tensor x = pass.input(0);
    Tensor split = x.reshape(0, groups, -1);
    Tensor normal =
        pass.graph()
            .node(
                "InstanceNormalization",
                split.type(),
                split.shape(),
                Attributes.NONE.with("epsilon", epsilon),
                split,
                pass.graph().ones(groups),
                pass.graph().zeros(groups));
    Tensor back = normal.reshape(0, channels, x.knownSize(2), x.knownSize(3));
    Tensor gamma = pass.parameter("gamma").reshape(channels, 1, 1);
    Tensor beta = pass.parameter("beta").reshape(channels, 1, 1);
    return activation.export(back.times(gamma).plus(beta));
  }
}
