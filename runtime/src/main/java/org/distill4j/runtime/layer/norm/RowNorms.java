package org.distill4j.runtime.layer.norm;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.distill4j.runtime.kernel.api.RowNorm;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The passes that the layers of this package share. */
final class RowNorms {

  private final Pass pass;
  private final RowNorm norm;

  RowNorms(Pass pass, RowNorm norm) {
    this.pass = pass;
    this.norm = norm;
  }

  static void check(int features, double epsilon) {
    Require.positive("features", features);
    Require.aboveZero("epsilon", epsilon);
  }

  INDArray forward(Layer layer, int features) {
    List<INDArray> summands = IntStream.range(0, pass.inputs()).mapToObj(pass::input).toList();
    long[] shape = summands.get(0).shape();
    for (INDArray summand : summands) {
      Require.features(layer, summand, features);
      if (!Arrays.equals(shape, summand.shape())) {
        throw new IllegalArgumentException(
            layer
                + " adds inputs of equal shapes, but they are "
                + Arrays.toString(shape)
                + " and "
                + Arrays.toString(summand.shape()));
      }
    }
    INDArray normal = normal(shape);
    INDArray y = isPlain() || pass.forwardOnly() ? normal : pass.buffer("y", shape);
    pass.kernels().norms().normalise(summands, norm, normal, factors(normal), y);
    return y;
  }

  private boolean isPlain() {
    return norm.gamma() == null && norm.beta() == null;
  }

  private INDArray normal(long... shape) {
    return pass.buffer("normal", shape);
  }

  private INDArray factors(INDArray normal) {
    return pass.buffer("factors", normal.length() / normal.size(-1));
  }

  /** Adds the inputs of a layer that is exported. */
  static Tensor sum(ExportPass pass, int features) {
    Tensor sum = pass.input(0, features);
    for (int i = 1; i < pass.inputs(); i++) {
      sum = sum.plus(pass.input(i, features));
    }
    return sum;
  }

  void backward(INDArray outputGradient) {
    INDArray normal = normal(outputGradient.shape());
    boolean trained = !pass.frozen();
    INDArray first = null;
    for (int i = 0; i < pass.inputs(); i++) {
      if (pass.needsInputGradient(i) && first == null) {
        first = pass.inputGradient(i);
      }
    }
    pass.kernels()
        .norms()
        .normaliseGradient(
            norm,
            normal,
            factors(normal),
            outputGradient,
            trained && norm.gamma() != null ? pass.gradient("gamma") : null,
            trained && norm.beta() != null ? pass.gradient("beta") : null,
            first);
    for (int i = 0; i < pass.inputs(); i++) {
      if (pass.needsInputGradient(i) && pass.inputGradient(i) != first) {
        pass.kernels().elements().copy(first, pass.inputGradient(i));
      }
    }
  }
}
