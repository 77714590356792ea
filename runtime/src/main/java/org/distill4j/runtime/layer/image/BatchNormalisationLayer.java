package org.distill4j.runtime.layer.image;

import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.distill4j.runtime.kernel.api.ChannelNorm;
import org.distill4j.runtime.kernel.api.ElementKernels;
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
import org.distill4j.runtime.stock.StockEquivalent;
import org.distill4j.runtime.stock.StockPass;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Batch normalisation (Ioffe and Szegedy 2015, algorithms 1 and 2) of each feature of [batch,
 * features] or each channel of [batch, features, height, width], followed by an activation:
 *
 * <p>y = activation(gamma (x - mean) / sqrt(variance + epsilon) + beta).
 *
 * <p>In training, mean and biased variance are those of the batch (and all pixels), and the running
 * statistics are updated: running = (1 - momentum) running + momentum batch, with the unbiased
 * variance, or the biased one if there is a single value. In inference, the running statistics are
 * used.
 *
 * <p>Parameters: gamma [features], one; beta [features], zero. State: mean [features], zero;
 * variance [features], one.
 *
 * @param features the number of features or channels, at least 1
 * @param momentum the weight of a new batch in the running statistics, above 0 and at most 1
 * @param epsilon the constant added to the variance, above 0
 * @param activation the activation of the result
 */
public record BatchNormalisationLayer(
    int features, double momentum, double epsilon, Activation activation)
    implements Layer, Exportable, StockEquivalent {

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
    INDArray z = activation.argument(pass, x.shape());
    pass.kernels().channels().normalise(x, norm(pass), z);
    return activation.forward(pass, z);
  }

  /**
   * Updates the running statistics by those of a batch with the given number of values per feature.
   */
  private void follow(Pass pass, long count) {
    ElementKernels elements = pass.kernels().elements();
    double unbiased = count > 1 ? count / (count - 1.0) : 1;
    elements.scale(1 - momentum, pass.state("mean"));
    elements.addScaled(momentum, mean(pass), pass.state("mean"));
    elements.scale(1 - momentum, pass.state("variance"));
    elements.addScaled(momentum * unbiased, variance(pass), pass.state("variance"));
  }

  /** Returns true if the batch statistics are used; a frozen layer uses its running statistics. */
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

  @Override
  public Tensor export(ExportPass pass) {
    Tensor x = pass.input(0);
    return activation.export(
        pass.graph()
            .node(
                "BatchNormalization",
                x.type(),
                x.shape(),
                Attributes.NONE.with("epsilon", epsilon),
                x,
                pass.parameter("gamma"),
                pass.parameter("beta"),
                pass.state("mean"),
                pass.state("variance")));
  }

  @Override
  public void replace(StockPass pass) {
    pass.add(
        new BatchNormalization.Builder()
            .nIn(features)
            .nOut(features)
            .eps(epsilon)
            .useLogStd(false)
            .build(),
        Map.of(
            "gamma", pass.parameter("gamma"),
            "beta", pass.parameter("beta"),
            "mean", pass.state("mean"),
            "var", pass.state("variance")));
    activation.addTo(pass);
  }
}
