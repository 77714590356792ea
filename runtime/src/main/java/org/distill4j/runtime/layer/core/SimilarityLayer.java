package org.distill4j.runtime.layer.core;

import java.util.Arrays;
import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.OnnxRows;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The similarity of two vectors x and y: x . y, or their cosine x . y / (|x| |y|), with lengths of
 * at least 1e-8. From two times [batch, features] to [batch, 1], from two times [batch, steps,
 * features] to [batch, steps, 1], or from [batch, steps, features] and [batch, features], which is
 * compared with each step, to [batch, steps, 1].
 *
 * @param function the measure
 */
public record SimilarityLayer(SimilarityFunction function) implements Layer, Exportable {

  /** The lower bound on lengths. */
  private static final double EPSILON = 1e-8;

  @Override
  public INDArray forward(Pass pass) {
    checkShapes(pass);
    INDArray y = pass.buffer("y", Require.withFeatures(pass.input(0), 1));
    INDArray left = unit(pass, 0);
    pass.kernels()
        .steps()
        .weightedSumGradient(left, weights(left, y), unit(pass, 1), null, weights(left, y));
    return y;
  }

  private void checkShapes(Pass pass) {
    long[] first = pass.input(0).shape();
    long[] second = pass.input(1).shape();
    boolean same = Arrays.equals(first, second);
    boolean each =
        first.length == 3 && second.length == 2 && first[0] == second[0] && first[2] == second[1];
    if (!same && !each) {
      throw new IllegalArgumentException(
          this
              + " compares values with equally many features, but they are "
              + Arrays.toString(first)
              + " and "
              + Arrays.toString(second));
    }
  }

  /**
   * Returns an input, with rows of length 1 for the cosine: the first one as [groups, rows,
   * features], the second one as [groups, features].
   */
  private INDArray unit(Pass pass, int input) {
    INDArray x = grouped(pass, input, pass.input(input));
    if (function == SimilarityFunction.DOT) {
      return x;
    }
    INDArray unit = pass.buffer("unit " + input, x.shape());
    pass.kernels().norms().unitRows(EPSILON, x, lengths(pass, input), unit);
    return unit;
  }

  private static INDArray grouped(Pass pass, int input, INDArray x) {
    long features = x.size(-1);
    boolean each = pass.input(0).rank() != pass.input(1).rank();
    if (each) {
      return x;
    }
    long rows = x.length() / features;
    return input == 0 ? x.reshape('c', rows, 1, features) : x.reshape('c', rows, features);
  }

  private static INDArray lengths(Pass pass, int input) {
    INDArray x = pass.input(input);
    return pass.buffer("lengths " + input, x.length() / x.size(-1));
  }

  private static INDArray weights(INDArray left, INDArray y) {
    return y.reshape('c', left.size(0), left.size(1));
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    Kernels kernels = pass.kernels();
    INDArray left = prepared(pass, 0);
    INDArray right = prepared(pass, 1);
    INDArray weights = weights(left, outputGradient);
    if (pass.needsInputGradient(0)) {
      INDArray dx = grouped(pass, 0, pass.inputGradient(0));
      kernels.steps().weightedSumGradient(left, weights, right, dx, null);
      throughLength(pass, 0, left, dx);
    }
    if (pass.needsInputGradient(1)) {
      INDArray dx = grouped(pass, 1, pass.inputGradient(1));
      kernels.steps().weightedSum(left, weights, dx);
      throughLength(pass, 1, right, dx);
    }
  }

  private INDArray prepared(Pass pass, int input) {
    INDArray x = grouped(pass, input, pass.input(input));
    return function == SimilarityFunction.DOT ? x : pass.buffer("unit " + input, x.shape());
  }

  private void throughLength(Pass pass, int input, INDArray unit, INDArray dx) {
    if (function == SimilarityFunction.COSINE) {
      pass.kernels().norms().unitRowsGradient(EPSILON, unit, lengths(pass, input), dx, dx);
    }
  }

  @Override
  public Tensor export(ExportPass pass) {
    Tensor x = pass.input(0);
    Tensor y = pass.input(1);
    if (function == SimilarityFunction.COSINE) {
      x = OnnxRows.unitRows(x, EPSILON);
      y = OnnxRows.unitRows(y, EPSILON);
    }
    return x.times(x.rank() == y.rank() ? y : y.unsqueeze(1)).sum(-1);
  }
}
