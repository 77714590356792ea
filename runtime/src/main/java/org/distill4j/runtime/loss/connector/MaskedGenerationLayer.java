package org.distill4j.runtime.loss.connector;

import java.util.List;
import org.distill4j.runtime.kernel.api.ElementKernels;
import org.distill4j.runtime.kernel.api.Elementwise;
import org.distill4j.runtime.kernel.api.ImageKernels;
import org.distill4j.runtime.kernel.api.ImageWindow;
import org.distill4j.runtime.layer.Initialisation;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The generator of masked generative distillation (MGD, Yang et al. 2022, eq. 3 and 4): maps
 * [batch, narrow, height, width] are aligned to the teacher's channels, a share of their places or
 * channels is set to 0 in training, and two convolutions of size 3 with a ReLU between them
 * generate the teacher's maps [batch, wide, height, width] from the rest.
 *
 * <p>Parameters: A [wide, narrow], Xavier-uniform; a [wide], zero; W1 and W2 [wide, 9 wide],
 * uniform as in a convolution; b1 and b2 [wide], zero.
 *
 * @param narrow the number of the student's channels, at least 1
 * @param wide the number of the teacher's channels, at least 1
 * @param share the probability that a place or channel is masked, at least 0 and below 1
 * @param channels true if whole channels of an example are masked, false for places
 */
public record MaskedGenerationLayer(int narrow, int wide, double share, boolean channels)
    implements Layer {

  private static final int SIZE = 3;

  /** Checks the sizes. */
  public MaskedGenerationLayer {
    Require.positive("narrow", narrow);
    Require.positive("wide", wide);
    Require.rate("share", share);
  }

  @Override
  public List<Parameter> parameters() {
    long covered = (long) wide * SIZE * SIZE;
    long[] shape = {wide, covered};
    Initialisation radius = Initialisation.uniform(Math.sqrt(6.0 / covered));
    Parameter w1 = new Parameter("W1", shape, radius);
    Parameter w2 = new Parameter("W2", shape, radius);
    Parameter b1 = Parameter.bias("b1", wide);
    Parameter b2 = Parameter.bias("b2", wide);
    return List.of(
        PlaceMaps.parameter("A", narrow, wide), Parameter.bias("a", wide), w1, b1, w2, b2);
  }

  private boolean isMasked(Pass pass) {
    return pass.training() && share > 0;
  }

  private static ImageWindow window(INDArray maps) {
    return ImageWindow.padded(maps, SIZE, 1);
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    Require.image(this, x);
    Require.channels(this, x, narrow);
    ElementKernels elements = pass.kernels().elements();
    INDArray rest = new PlaceMaps(pass).values("A", "rest", x);
    pass.kernels().channels().addShift(pass.parameter("a"), rest);
    if (isMasked(pass)) {
      elements.multiply(mask(pass, rest.shape()), rest, rest);
    }
    INDArray hidden = convolved(pass, "W1", "b1", "hidden", rest);
    elements.apply(Elementwise.RELU, hidden, hidden);
    return convolved(pass, "W2", "b2", "y", hidden);
  }

  private static INDArray convolved(Pass pass, String w, String b, String role, INDArray maps) {
    INDArray y = pass.buffer(role, maps.shape());
    pass.kernels().images().convolve(maps, pass.parameter(w), 1, window(maps), y);
    pass.kernels().channels().addShift(pass.parameter(b), y);
    return y;
  }

  /** Draws 0 or 1 for each place or channel of an example. */
  private INDArray mask(Pass pass, long[] shape) {
    int maps = Math.toIntExact(shape[0] * shape[1]);
    int places = Math.toIntExact(shape[2] * shape[3]);
    INDArray mask = pass.buffer("mask", maps, places);
    INDArray drawn =
        channels ? pass.buffer("drawn", maps, 1) : pass.buffer("drawn", shape[0], places);
    pass.kernels().elements().drawDropout(share, pass.random().nextLong(), drawn);
    pass.kernels().elements().above(0, drawn, drawn);
    if (channels) {
      pass.kernels().rows().repeatColumns(places, drawn, mask);
    } else {
      int[] rows = new int[maps];
      for (int i = 0; i < maps; i++) {
        rows[i] = i / wide;
      }
      pass.kernels().rows().gather(drawn, 0, rows, mask, 0, places);
    }
    return mask;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    long[] shape = outputGradient.shape();
    INDArray hidden = pass.buffer("hidden", shape);
    INDArray dHidden = pass.buffer("hidden gradient", shape);
    gradient(pass, "W2", "b2", hidden, outputGradient, dHidden);
    ElementKernels elements = pass.kernels().elements();
    elements.applyGradient(Elementwise.RELU, hidden, dHidden, dHidden);
    INDArray dRest = pass.buffer("rest gradient", shape);
    gradient(pass, "W1", "b1", pass.buffer("rest", shape), dHidden, dRest);
    if (isMasked(pass)) {
      INDArray mask = pass.buffer("mask", shape[0] * shape[1], shape[2] * shape[3]);
      elements.multiply(mask, dRest, dRest);
    }
    if (!pass.frozen()) {
      pass.kernels().channels().addSums(dRest, pass.gradient("a"));
    }
    INDArray dx = pass.needsInputGradient(0) ? pass.inputGradient(0) : null;
    new PlaceMaps(pass).gradient("A", pass.input(0), dRest, dx);
  }

  private static void gradient(
      Pass pass, String w, String b, INDArray maps, INDArray dy, INDArray dx) {
    ImageKernels images = pass.kernels().images();
    if (!pass.frozen()) {
      images.addWeightGradient(maps, dy, 1, window(maps), pass.gradient(w));
      pass.kernels().channels().addSums(dy, pass.gradient(b));
    }
    images.inputGradient(dy, pass.parameter(w), 1, window(maps), dx);
  }
}
