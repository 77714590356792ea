package org.distill4j.runtime.layer.image;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.distill4j.runtime.kernel.api.ChannelKernels;
import org.distill4j.runtime.kernel.api.ImageKernels;
import org.distill4j.runtime.kernel.api.ImageWindow;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.Initialisation;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.Tensor;
import org.distill4j.runtime.stock.NotStockException;
import org.distill4j.runtime.stock.StockEquivalent;
import org.distill4j.runtime.stock.StockPass;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A convolution (cross-correlation, as usual in deep learning) with an activation, from [batch,
 * inputs, height, width] to [batch, channels, lines, columns]; {@link Border} determines lines and
 * columns. At each position y[o] = activation(W[o] . pixels under the window + b[o]), with zeros
 * outside of the image.
 *
 * <p>Parameters: W [channels, inputs / groups * size * size], uniform with radius sqrt(6 / (inputs
 * / groups * size * size)) (He et al. 2015, section 2.2); b [channels], zero, if there is a bias.
 *
 * @param inputs the number of input channels, a multiple of groups
 * @param channels the number of output channels, a multiple of groups
 * @param size the side length of the window, at least 1
 * @param stride the stride, at least 1
 * @param border the treatment of the edges
 * @param groups the number of groups of channels that are convolved independently; equal to inputs
 *     for a depthwise convolution
 * @param bias true if b is added
 * @param activation the activation of the result
 */
public record ConvolutionLayer(
    int inputs,
    int channels,
    int size,
    int stride,
    Border border,
    int groups,
    boolean bias,
    Activation activation)
    implements Layer, Exportable, StockEquivalent {

  /** Checks the sizes. */
  public ConvolutionLayer {
    Require.positive("inputs", inputs);
    Require.positive("channels", channels);
    Require.positive("size", size);
    Require.positive("stride", stride);
    Require.positive("groups", groups);
    if (inputs % groups != 0 || channels % groups != 0) {
      throw new IllegalArgumentException(
          "inputs and channels must be multiples of groups = %s, but are %s and %s"
              .formatted(groups, inputs, channels));
    }
  }

  @Override
  public List<Parameter> parameters() {
    long covered = (long) inputs / groups * size * size;
    Parameter w =
        new Parameter(
            "W", new long[] {channels, covered}, Initialisation.uniform(Math.sqrt(6.0 / covered)));
    return bias ? List.of(w, Parameter.bias("b", channels)) : List.of(w);
  }

  private ImageWindow window(Pass pass) {
    return border.window(pass.input(0), size, stride);
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    Require.image(this, x);
    Require.channels(this, x, inputs);
    ImageWindow window = window(pass);
    INDArray z = activation.argument(pass, window.result(x.size(0), channels));
    pass.kernels().images().convolve(x, pass.parameter("W"), groups, window, z);
    if (bias) {
      pass.kernels().channels().addShift(pass.parameter("b"), z);
    }
    return activation.forward(pass, z);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    INDArray dz = activation.backward(pass, outputGradient);
    ImageKernels images = pass.kernels().images();
    ChannelKernels channelwise = pass.kernels().channels();
    ImageWindow window = window(pass);
    if (!pass.frozen()) {
      images.addWeightGradient(pass.input(0), dz, groups, window, pass.gradient("W"));
      if (bias) {
        channelwise.addSums(dz, pass.gradient("b"));
      }
    }
    if (pass.needsInputGradient(0)) {
      INDArray dx = pass.inputGradient(0);
      images.inputGradient(dz, pass.parameter("W"), groups, window, dx);
    }
  }

  @Override
  public Tensor export(ExportPass pass) {
    Tensor x = pass.input(0);
    ExportedWindow window = new ExportedWindow(border, size, stride);
    Tensor w = pass.parameter("W").reshape(channels, inputs / groups, size, size);
    return activation.export(
        pass.graph()
            .node(
                "Conv",
                x.type(),
                window.shape(x, channels),
                window.attributes().with("group", groups),
                x,
                w,
                bias ? pass.parameter("b") : null));
  }

  @Override
  public void replace(StockPass pass) {
    if (groups != 1) {
      throw new NotStockException("it has one for a single group alone");
    }
    ExportedWindow window = new ExportedWindow(border, size, stride);
    pass.add(window.zeros(), Map.of());
    Map<String, INDArray> parameters = new HashMap<>(Map.of("W", pass.parameter("W")));
    if (bias) {
      parameters.put("b", pass.parameter("b"));
    }
    pass.add(
        new org.deeplearning4j.nn.conf.layers.ConvolutionLayer.Builder(size, size)
            .stride(stride, stride)
            .nIn(inputs)
            .nOut(channels)
            .hasBias(bias)
            .activation(activation.stock())
            .build(),
        parameters);
  }
}
