package org.distill4j.runtime.layer.sequence;

import java.util.List;
import org.distill4j.runtime.kernel.api.Kernels;
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
 * A convolution over steps with an activation, from [batch, steps, inputs] to [batch, n, units]
 * with n = (steps + 2 padding - dilation (size - 1) - 1) / stride + 1, rounded down: y_t =
 * activation(sum_k W_k x_(t stride + k dilation - padding) + b). Steps outside of the sequence and
 * masked steps are zero. Masked steps of the result are zero.
 *
 * <p>Parameters: W [units, inputs / groups, size], uniform with radius sqrt(6 / (inputs / groups *
 * size)) (He et al. 2015, section 2.2); b [units], zero, if there is a bias.
 *
 * @param inputs the number of features of a step, a multiple of groups
 * @param units the number of features of the result, a multiple of groups
 * @param size the number of steps of the window, at least 1
 * @param stride the number of steps from one window to the next, at least 1
 * @param padding the number of zero steps at both ends, at least 0
 * @param dilation the distance of the steps of the window, at least 1
 * @param groups the number of groups of features that are convolved independently
 * @param bias true if b is added
 * @param activation the activation of the result
 */
public record StepConvolutionLayer(
    int inputs,
    int units,
    int size,
    int stride,
    int padding,
    int dilation,
    int groups,
    boolean bias,
    Activation activation)
    implements Layer, Exportable {

  /** Checks the sizes. */
  public StepConvolutionLayer {
    Require.positive("inputs", inputs);
    Require.positive("units", units);
    Require.positive("size", size);
    Require.positive("stride", stride);
    Require.positive("dilation", dilation);
    Require.positive("groups", groups);
    if (padding < 0) {
      throw new IllegalArgumentException("padding must be at least 0, but is " + padding);
    }
    if (inputs % groups != 0 || units % groups != 0) {
      throw new IllegalArgumentException(
          "inputs and units must be multiples of groups = %s, but are %s and %s"
              .formatted(groups, inputs, units));
    }
  }

  @Override
  public List<Parameter> parameters() {
    long covered = (long) inputs / groups * size;
    Parameter w =
        new Parameter(
            "W",
            new long[] {units, inputs / groups, size},
            Initialisation.uniform(Math.sqrt(6.0 / covered)));
    return bias ? List.of(w, Parameter.bias("b", units)) : List.of(w);
  }

  private StepWindow window(Pass pass) {
    INDArray x = pass.input(0);
    Require.sequence(this, x);
    Require.features(this, x, inputs);
    return StepWindow.over(this, pass.mask(0), x.size(0), x.size(1));
  }

  private ConvolvedGroup group(Pass pass, StepWindow window, int index) {
    return new ConvolvedGroup(this, pass, window, index);
  }

  @Override
  public INDArray forward(Pass pass) {
    StepWindow window = window(pass);
    Kernels kernels = pass.kernels();
    // [units, inputs / groups, size] -> [size, units, inputs / groups]
    kernels.matrices().transpose(pass.parameter("W"), taps(pass, "taps"));
    INDArray z = activation.argument(pass, window.batch(), window.count(), units);
    for (int i = 0; i < groups; i++) {
      group(pass, window, i).forward(z);
    }
    INDArray y = activation.forward(pass, z);
    clear(pass, window, y);
    return y;
  }

  private INDArray taps(Pass pass, String role) {
    return pass.buffer(role, size, (long) units * inputs / groups);
  }

  /** Sets the masked steps of the result to zero. */
  private static void clear(Pass pass, StepWindow window, INDArray y) {
    if (pass.mask(0) != null) {
      pass.kernels().norms().scaleRows(mask(pass, window), y);
    }
  }

  /** Returns the mask of the result. */
  private static INDArray mask(Pass pass, StepWindow window) {
    INDArray given = pass.mask(0);
    INDArray mask = pass.buffer("mask", window.batch(), window.count());
    pass.kernels().rows().gather(column(given), 0, window.maskRows(), column(mask), 0, 1);
    return mask;
  }

  private static INDArray column(INDArray mask) {
    return mask.reshape('c', mask.length(), 1);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    StepWindow window = window(pass);
    INDArray dz = activation.backward(pass, outputGradient);
    if (pass.mask(0) != null) {
      INDArray unmasked = pass.buffer("unmasked dz", dz.shape());
      pass.kernels().elements().copy(dz, unmasked);
      clear(pass, window, unmasked);
      dz = unmasked;
    }
    for (int i = 0; i < groups; i++) {
      group(pass, window, i).backward(dz);
    }
    if (!pass.frozen()) {
      // [size, units, inputs / groups] -> [units, inputs / groups, size]
      INDArray gradient = pass.buffer("dW", pass.parameter("W").shape());
      pass.kernels().matrices().transpose(taps(pass, "dTaps"), gradient);
      pass.kernels().elements().add(gradient, pass.gradient("W"));
      if (bias) {
        pass.kernels().matrices().addColumnSums(dz, pass.gradient("b"));
      }
    }
  }

  @Override
  public INDArray outputMask(Pass pass, INDArray output) {
    if (pass.mask(0) == null) {
      return null;
    }
    StepWindow window = window(pass);
    return window.keepsSteps() ? pass.mask(0) : mask(pass, window);
  }

  @Override
  public Tensor export(ExportPass pass) {
    Tensor x = pass.input(0, inputs);
    Tensor mask = pass.mask(0);
    Tensor read = mask == null ? x : x.times(mask.unsqueeze(-1));
    Attributes attributes =
        Attributes.of("group", groups)
            .with("strides", new long[] {stride})
            .with("dilations", new long[] {dilation})
            .with("pads", new long[] {padding, padding});
    Tensor z =
        pass.graph()
            .node(
                "Conv",
                x.type(),
                new long[] {x.size(0), units, -1},
                attributes,
                read.transpose(0, 2, 1),
                pass.parameter("W"),
                bias ? pass.parameter("b") : null);
    Tensor y = activation.export(z.transpose(0, 2, 1));
    if (mask == null) {
      return y;
    }
    Tensor kept = exportedMask(mask, y);
    return y.times(kept.unsqueeze(-1)).masked(kept);
  }

  /** Returns the mask of the result, as {@link StepWindow#maskRows} does. */
  private Tensor exportedMask(Tensor mask, Tensor y) {
    int offset = dilation * (size - 1) - 2 * padding;
    if (stride == 1 && offset == 0) {
      return mask;
    }
    Tensor steps = y.range(1).times(stride).plus(offset).atLeast(0);
    return mask.transpose(1, 0).rows(steps).transpose(1, 0);
  }
}
