package org.distill4j.runtime.layer.core;

import java.util.List;
import org.distill4j.runtime.kernel.api.ImageKernels;
import org.distill4j.runtime.kernel.api.ImageWindow;
import org.distill4j.runtime.kernel.api.MatrixKernels;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.Tensor;
import org.distill4j.runtime.stock.StockEquivalent;
import org.distill4j.runtime.stock.StockPass;
import org.distill4j.runtime.stock.StockRows;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A linear map of student features to the size of the teacher's, so that a loss can compare them: y
 * = x W + b, from [batch, narrow] to [batch, wide], from [batch, steps, narrow] to [batch, steps,
 * wide], or at each pixel of an image from [batch, narrow, height, width] to [batch, wide, height,
 * width]. This is the regressor of Romero et al., "FitNets: Hints for Thin Deep Nets" (2015),
 * section 2.2, without the nonlinearity, as in later work.
 *
 * <p>Parameters: W [narrow, wide], Xavier-uniform; b [wide], zero, if there is a bias.
 *
 * @param narrow the number of input features, at least 1
 * @param wide the number of output features, at least 1; may be smaller than narrow
 * @param bias true if b is added
 */
public record RegressorLayer(int narrow, int wide, boolean bias)
    implements Layer, Exportable, StockEquivalent {

  /** Checks the sizes. */
  public RegressorLayer {
    Require.positive("narrow", narrow);
    Require.positive("wide", wide);
  }

  @Override
  public List<Parameter> parameters() {
    Parameter w = Parameter.weight("W", narrow, wide);
    return bias ? List.of(w, Parameter.bias("b", wide)) : List.of(w);
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    return x.rank() == 4 ? ofImages(pass, x) : ofRows(pass, x);
  }

  private INDArray ofRows(Pass pass, INDArray x) {
    Require.features(this, x, narrow);
    INDArray y = pass.buffer("y", Require.withFeatures(x, wide));
    MatrixKernels matrices = pass.kernels().matrices();
    if (bias) {
      matrices.affine(x, pass.parameter("W"), pass.parameter("b"), y);
    } else {
      matrices.product(x, false, pass.parameter("W"), false, false, y);
    }
    return y;
  }

  /** Computes a 1x1 convolution with W transposed as the kernel. */
  private INDArray ofImages(Pass pass, INDArray x) {
    Require.channels(this, x, narrow);
    ImageWindow pixel = ImageWindow.inside(x, 1, 1);
    INDArray y = pass.buffer("y", pixel.result(x.size(0), wide));
    INDArray kernel = pass.buffer("kernel", wide, narrow).assign(pass.parameter("W").transpose());
    pass.kernels().images().convolve(x, kernel, 1, pixel, y);
    if (bias) {
      pass.kernels().channels().addShift(pass.parameter("b"), y);
    }
    return y;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (outputGradient.rank() == 4) {
      backwardOfImages(pass, outputGradient);
    } else {
      backwardOfRows(pass, outputGradient);
    }
  }

  private void backwardOfRows(Pass pass, INDArray dy) {
    MatrixKernels matrices = pass.kernels().matrices();
    if (!pass.frozen()) {
      matrices.product(pass.input(0), true, dy, false, true, pass.gradient("W"));
      if (bias) {
        matrices.addColumnSums(dy, pass.gradient("b"));
      }
    }
    if (pass.needsInputGradient(0)) {
      matrices.product(dy, false, pass.parameter("W"), true, false, pass.inputGradient(0));
    }
  }

  private void backwardOfImages(Pass pass, INDArray dy) {
    ImageKernels images = pass.kernels().images();
    ImageWindow pixel = ImageWindow.inside(pass.input(0), 1, 1);
    if (!pass.frozen()) {
      INDArray gradient = pass.buffer("kernel gradient", wide, narrow).assign(0);
      images.addWeightGradient(pass.input(0), dy, 1, pixel, gradient);
      pass.gradient("W").addi(gradient.transpose());
      if (bias) {
        pass.kernels().channels().addSums(dy, pass.gradient("b"));
      }
    }
    if (pass.needsInputGradient(0)) {
      INDArray kernel = pass.buffer("kernel", wide, narrow);
      images.inputGradient(dy, kernel, 1, pixel, pass.inputGradient(0));
    }
  }

  @Override
  public Tensor export(ExportPass pass) {
    boolean isImage = pass.input(0).rank() == 4;
    Tensor x = isImage ? pass.input(0).transpose(0, 2, 3, 1) : pass.input(0, narrow);
    Tensor z = x.matMul(pass.parameter("W"));
    Tensor y = bias ? z.plus(pass.parameter("b")) : z;
    return isImage ? y.transpose(0, 3, 1, 2) : y;
  }

  @Override
  public void replace(StockPass pass) {
    INDArray b = bias ? pass.parameter("b") : null;
    StockRows.affine(pass, pass.parameter("W"), b, new ActivationIdentity());
  }
}
