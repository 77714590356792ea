package org.distill4j.runtime.layer.adapter;

import java.util.List;
import org.distill4j.runtime.kernel.api.MatrixKernels;
import org.distill4j.runtime.layer.DropoutMasks;
import org.distill4j.runtime.layer.Initialisation;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A low-rank update of the result y of a linear map of x (Hu et al. 2022): y + alpha / rank
 * (dropout(x) A) B, from x [batch, inputs] and y [batch, units], also with steps, to the shape of
 * y.
 *
 * <p>Parameters: A [inputs, rank], uniform with radius 1 / sqrt(inputs); B [rank, units], zero.
 *
 * @param inputs the number of features of x, at least 1
 * @param units the number of features of y, at least 1
 * @param rank the rank of the update, at least 1
 * @param alpha the factor of the update times its rank, above 0
 * @param dropout the probability that a feature of x is dropped
 */
public record LowRankLayer(int inputs, int units, int rank, double alpha, double dropout)
    implements Layer, Exportable {

  private static final String POINT = "x";

  /** Checks the sizes, the factor and the rate. */
  public LowRankLayer {
    Require.positive("inputs", inputs);
    Require.positive("units", units);
    Require.positive("rank", rank);
    Require.rate("dropout", dropout);
    if (!(alpha > 0 && alpha < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("alpha must be above 0 and finite, but is " + alpha);
    }
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        new Parameter(
            "A", new long[] {inputs, rank}, Initialisation.uniform(1 / Math.sqrt(inputs))),
        new Parameter("B", new long[] {rank, units}, Initialisation.constant(0)));
  }

  private DropoutMasks dropout(Pass pass) {
    return new DropoutMasks(pass, dropout, POINT);
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    INDArray base = pass.input(1);
    Require.features(this, x, inputs);
    Require.features(this, base, units);
    MatrixKernels matrices = pass.kernels().matrices();
    INDArray narrow = pass.buffer("narrow", Require.withFeatures(x, rank));
    matrices.product(
        dropout(pass).apply(POINT, x), false, pass.parameter("A"), false, false, narrow);
    pass.kernels().elements().scale(alpha / rank, narrow);
    INDArray y = pass.buffer("y", base.shape());
    pass.kernels().elements().copy(base, y);
    matrices.product(narrow, false, pass.parameter("B"), false, true, y);
    return y;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    INDArray x = pass.input(0);
    MatrixKernels matrices = pass.kernels().matrices();
    INDArray narrow = pass.buffer("narrow", Require.withFeatures(x, rank));
    if (!pass.frozen()) {
      matrices.product(narrow, true, outputGradient, false, true, pass.gradient("B"));
    }
    INDArray dNarrow = pass.buffer("dNarrow", narrow.shape());
    matrices.product(outputGradient, false, pass.parameter("B"), true, false, dNarrow);
    pass.kernels().elements().scale(alpha / rank, dNarrow);
    if (!pass.frozen()) {
      INDArray dropped = dropout(pass).applied(POINT, x);
      matrices.product(dropped, true, dNarrow, false, true, pass.gradient("A"));
    }
    if (pass.needsInputGradient(0)) {
      INDArray dx = pass.inputGradient(0);
      matrices.product(dNarrow, false, pass.parameter("A"), true, false, dx);
      dropout(pass).gradient(POINT, dx, dx);
    }
    if (pass.needsInputGradient(1)) {
      pass.kernels().elements().copy(outputGradient, pass.inputGradient(1));
    }
  }

  @Override
  public INDArray outputMask(Pass pass, INDArray output) {
    return Require.firstMask(pass);
  }

  @Override
  public Tensor export(ExportPass pass) {
    Tensor narrow = pass.input(0, inputs).matMul(pass.parameter("A")).times(alpha / rank);
    Tensor update = narrow.matMul(pass.parameter("B"));
    return pass.input(1, units).plus(update).masked(pass.firstMask());
  }
}
