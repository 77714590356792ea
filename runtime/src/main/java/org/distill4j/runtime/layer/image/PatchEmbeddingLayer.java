package org.distill4j.runtime.layer.image;

import java.util.Arrays;
import java.util.List;
import org.distill4j.runtime.kernel.api.MatrixKernels;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Cuts images into square patches and maps each to features (Dosovitskiy et al. 2021, equation 1):
 * [batch, channels, height, width] to [batch, height / size * width / size, units], in row-major
 * order of the patches. The pixels of a patch are read in the order channel, row, column.
 *
 * <p>Parameters: W [channels size size, units], Xavier-uniform; b [units], zero.
 *
 * @param channels the number of channels, at least 1
 * @param size the side of a patch, at least 1; it divides both sides of the image
 * @param units the number of features of a patch, at least 1
 */
public record PatchEmbeddingLayer(int channels, int size, int units) implements Layer, Exportable {

  /** Checks the sizes. */
  public PatchEmbeddingLayer {
    Require.positive("channels", channels);
    Require.positive("size", size);
    Require.positive("units", units);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.weight("W", (long) channels * size * size, units), Parameter.bias("b", units));
  }

  private INDArray patches(Pass pass, INDArray x) {
    return pass.buffer("patches", x.size(0), places(x), (long) channels * size * size);
  }

  private long places(INDArray x) {
    return (x.size(2) / size) * (x.size(3) / size);
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    Require.image(this, x);
    Require.channels(this, x, channels);
    if (x.size(2) % size != 0 || x.size(3) % size != 0) {
      throw new IllegalArgumentException(
          this
              + " cuts images whose sides are multiples of "
              + size
              + ", but its input is "
              + Arrays.toString(x.shape()));
    }
    INDArray patches = patches(pass, x);
    pass.kernels().images().patches(x, size, patches);
    INDArray y = pass.buffer("y", x.size(0), places(x), units);
    pass.kernels().matrices().affine(patches, pass.parameter("W"), pass.parameter("b"), y);
    return y;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    INDArray patches = patches(pass, pass.input(0));
    MatrixKernels matrices = pass.kernels().matrices();
    if (!pass.frozen()) {
      matrices.product(patches, true, outputGradient, false, true, pass.gradient("W"));
      matrices.addColumnSums(outputGradient, pass.gradient("b"));
    }
    if (pass.needsInputGradient(0)) {
      INDArray gradient = pass.buffer("dPatches", patches.shape());
      matrices.product(outputGradient, false, pass.parameter("W"), true, false, gradient);
      pass.kernels().images().joinPatches(gradient, size, pass.inputGradient(0));
    }
  }

  @Override
  public Tensor export(ExportPass pass) {
    Tensor x = pass.input(0);
    long lines = x.knownSize(2) / size;
    long columns = x.knownSize(3) / size;
    Tensor patches =
        x.reshape(-1, channels, lines, size, columns, size)
            .transpose(0, 2, 4, 1, 3, 5)
            .reshape(0, lines * columns, (long) channels * size * size);
    return patches.matMul(pass.parameter("W")).plus(pass.parameter("b"));
  }
}
