package org.distill4j.runtime.layer.image;

import java.util.List;
import org.distill4j.runtime.kernel.api.ElementKernels;
import org.distill4j.runtime.kernel.api.Elementwise;
import org.distill4j.runtime.kernel.api.ImageKernels;
import org.distill4j.runtime.kernel.api.ImageWindow;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.Attributes;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.Tensor;
import org.distill4j.runtime.onnx.TensorType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The gate of attention-based fusion (ABF; ReviewKD, Chen et al. 2021, section 3.3): the maps y of
 * a deeper layer are repeated to the size of the maps x, and two attention maps z = sigmoid(Wx x +
 * Wy y + b) weigh both at each place: x z_0 + y z_1.
 *
 * <p>Parameters: Wx and Wy [2, channels], Xavier-uniform; b [2], zero. Inputs: x [batch, channels,
 * height, width], y [batch, channels, any height, any width]. Result: the shape of x.
 *
 * @param channels the number of channels of both inputs, at least 1
 */
public record AttentionFusionLayer(int channels) implements Layer, Exportable {

  /** Checks the size. */
  public AttentionFusionLayer {
    Require.positive("channels", channels);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.weight("Wx", 2, channels),
        Parameter.weight("Wy", 2, channels),
        Parameter.bias("b", 2));
  }

  private static ResizedMaps resizing(Pass pass) {
    long[] from = pass.shape(1);
    long[] to = pass.shape(0).clone();
    to[1] = from[1];
    return ResizedMaps.nearest(pass, "coarse", from, to);
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    for (int i = 0; i < 2; i++) {
      Require.image(this, pass.input(i));
      Require.channels(this, pass.input(i), channels);
    }
    INDArray y = resizing(pass).values(pass.input(1));
    ImageKernels images = pass.kernels().images();
    ElementKernels elements = pass.kernels().elements();
    ImageWindow place = ImageWindow.inside(x, 1, 1);
    INDArray z = pass.buffer("z", place.result(x.size(0), 2));
    INDArray more = pass.buffer("z of coarse", z.shape());
    images.convolve(x, pass.parameter("Wx"), 1, place, z);
    images.convolve(y, pass.parameter("Wy"), 1, place, more);
    elements.add(more, z);
    pass.kernels().channels().addShift(pass.parameter("b"), z);
    elements.apply(Elementwise.SIGMOID, z, z);
    INDArray result = pass.buffer("result", x.shape());
    INDArray weighted = pass.buffer("weighted", x.shape());
    elements.multiply(attention(pass, z, 0), x, result);
    elements.multiply(attention(pass, z, 1), y, weighted);
    elements.add(weighted, result);
    return result;
  }

  /** Repeats one of the two maps for each channel. */
  private INDArray attention(Pass pass, INDArray z, int map) {
    int batch = Math.toIntExact(z.size(0));
    int places = Math.toIntExact(z.size(2) * z.size(3));
    int[] rows = new int[batch * channels];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = i / channels * 2 + map;
    }
    INDArray repeated = pass.buffer("attention " + map, rows.length, places);
    INDArray maps = z.reshape('c', 2L * batch, places);
    pass.kernels().rows().gather(maps, 0, rows, repeated, 0, places);
    return repeated;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    INDArray x = pass.input(0);
    ResizedMaps resizing = resizing(pass);
    INDArray y = resizing.values(pass.input(1));
    long batch = x.size(0);
    INDArray z = pass.buffer("z", batch, 2, x.size(2), x.size(3));
    INDArray dz = pass.buffer("z gradient", z.shape());
    attentionGradient(pass, 0, x, outputGradient, dz);
    attentionGradient(pass, 1, y, outputGradient, dz);
    ElementKernels elements = pass.kernels().elements();
    elements.applyGradient(Elementwise.SIGMOID, z, dz, dz);
    if (!pass.frozen()) {
      ImageWindow place = ImageWindow.inside(x, 1, 1);
      pass.kernels().images().addWeightGradient(x, dz, 1, place, pass.gradient("Wx"));
      pass.kernels().images().addWeightGradient(y, dz, 1, place, pass.gradient("Wy"));
      pass.kernels().channels().addSums(dz, pass.gradient("b"));
    }
    if (pass.needsInputGradient(0)) {
      inputGradient(pass, 0, outputGradient, dz, pass.inputGradient(0));
    }
    if (pass.needsInputGradient(1)) {
      INDArray dy = pass.buffer("coarse gradient", batch, channels, x.size(2), x.size(3));
      inputGradient(pass, 1, outputGradient, dz, dy);
      elements.copy(resizing.gradient(dy), pass.inputGradient(1));
    }
  }

  /** The sum of maps times the output gradient over the channels of each place. */
  private void attentionGradient(
      Pass pass, int map, INDArray maps, INDArray outputGradient, INDArray dz) {
    long batch = maps.size(0);
    int places = Math.toIntExact(maps.size(2) * maps.size(3));
    INDArray products = pass.buffer("products", batch, channels, places);
    pass.kernels().elements().multiply(maps, outputGradient, products);
    INDArray ones = pass.buffer("ones", batch, channels);
    pass.kernels().elements().fill(1, ones);
    INDArray sums = pass.buffer("sums", batch, places);
    pass.kernels().steps().weightedSum(products, ones, sums);
    INDArray rows = dz.reshape('c', batch, 2L * places);
    pass.kernels().rows().copyColumns(sums, 0, rows, map * places, places);
  }

  private static void inputGradient(
      Pass pass, int map, INDArray outputGradient, INDArray dz, INDArray dx) {
    String w = map == 0 ? "Wx" : "Wy";
    ImageWindow place = ImageWindow.inside(dx, 1, 1);
    pass.kernels().images().inputGradient(dz, pass.parameter(w), 1, place, dx);
    INDArray attention =
        pass.buffer("attention " + map, dx.size(0) * dx.size(1), dx.size(2) * dx.size(3));
    INDArray direct = pass.buffer("direct", dx.shape());
    pass.kernels().elements().multiply(attention, outputGradient, direct);
    pass.kernels().elements().add(direct, dx);
  }

  @Override
  public Tensor export(ExportPass pass) {
    Tensor x = pass.input(0);
    Tensor y = pass.input(1);
    for (int axis = 2; axis < 4; axis++) {
      y = nearest(pass, y, axis, x.knownSize(axis));
    }
    Tensor rows = x.transpose(0, 2, 3, 1);
    Tensor coarse = y.transpose(0, 2, 3, 1);
    Tensor z =
        rows.matMul(pass.parameter("Wx").transpose(1, 0))
            .plus(coarse.matMul(pass.parameter("Wy").transpose(1, 0)))
            .plus(pass.parameter("b"))
            .sigmoid();
    return rows.times(z.slice(3, 0, 1)).plus(coarse.times(z.slice(3, 1, 2))).transpose(0, 3, 1, 2);
  }

  private static Tensor nearest(ExportPass pass, Tensor maps, int axis, long length) {
    long from = maps.knownSize(axis);
    if (from == length) {
      return maps;
    }
    long[] places = new long[Math.toIntExact(length)];
    for (int i = 0; i < places.length; i++) {
      places[i] = i * from / length;
    }
    long[] shape = maps.shape();
    shape[axis] = length;
    return pass.graph()
        .node(
            "Gather",
            TensorType.FLOAT,
            shape,
            Attributes.of("axis", axis),
            maps,
            pass.graph().integers(places));
  }
}
