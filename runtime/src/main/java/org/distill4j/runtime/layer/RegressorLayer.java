package org.distill4j.runtime.layer;

import java.util.List;
import org.distill4j.runtime.kernel.MatrixKernels;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A linear map of the features of a student to the size of the teacher's, so that a loss can
 * compare them: y = x W + b, from [batch, narrow] to [batch, wide] or from [batch, steps, narrow]
 * to [batch, steps, wide]. The regressor of Romero et al., "FitNets: Hints for Thin Deep Nets"
 * (2015), section 2.2, without its nonlinearity, as later work has it.
 *
 * <p>Parameters: W [narrow, wide], Xavier-uniform; b [wide], zero, if there is a bias.
 *
 * @param narrow the features of the input, at least 1
 * @param wide the features of the result, at least 1; they may be fewer
 * @param bias whether b is added
 */
public record RegressorLayer(int narrow, int wide, boolean bias) implements Layer {

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

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    MatrixKernels matrices = pass.kernels().matrices();
    matrices.product(pass.input(0), true, outputGradient, false, true, pass.gradient("W"));
    if (bias) {
      matrices.addColumnSums(outputGradient, pass.gradient("b"));
    }
    if (pass.needsInputGradient(0)) {
      matrices.product(
          outputGradient, false, pass.parameter("W"), true, false, pass.inputGradient(0));
    }
  }
}
