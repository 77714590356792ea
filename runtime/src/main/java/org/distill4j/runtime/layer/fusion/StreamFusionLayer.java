package org.distill4j.runtime.layer.fusion;

import java.util.List;
import java.util.stream.IntStream;
import org.distill4j.runtime.kernel.api.Elementwise;
import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.kernel.api.MatrixKernels;
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
 * A weighted mean of several streams at each step, from streams [batch, steps, features] to one
 * result of that shape. The weight of stream s at a step is softmax_s(w2 . tanh(x_s W1 + b1))
 * (multimodal distillation for video question answering, eq. 10 and 11, with the joint and the
 * independent stream).
 *
 * <p>Parameters: W1 [features, features] and w2 [features], Xavier-uniform; b1 [features], zero.
 *
 * @param features the number of features of a step, at least 1
 */
public record StreamFusionLayer(int features) implements Layer, Exportable {

  /** Checks the size. */
  public StreamFusionLayer {
    Require.positive("features", features);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.weight("W1", features, features),
        Parameter.bias("b1", features),
        new Parameter("w2", new long[] {features}, Initialisation.xavierUniform(features, 1)));
  }

  /** Concatenates the streams of each step to [batch steps, streams, features]. */
  @Override
  public INDArray forward(Pass pass) {
    Kernels kernels = pass.kernels();
    INDArray streams = streams(pass, "streams");
    INDArray wide = wide(pass, streams);
    for (int i = 0; i < pass.inputs(); i++) {
      Require.sequence(this, pass.input(i));
      Require.features(this, pass.input(i), features);
      kernels.rows().copyColumns(pass.input(i), 0, wide, i * features, features);
    }
    INDArray hidden = streams(pass, "hidden");
    kernels.matrices().affine(streams, pass.parameter("W1"), pass.parameter("b1"), hidden);
    kernels.elements().apply(Elementwise.TANH, hidden, hidden);
    INDArray weights = weights(pass, "weights");
    INDArray w2 = pass.parameter("w2").reshape('c', features, 1);
    kernels.matrices().product(hidden, false, w2, false, false, column(pass, weights));
    kernels.rows().softmax(weights, null, weights);
    INDArray y = pass.buffer("y", pass.input(0).shape());
    kernels.steps().weightedSum(streams, weights, flat(pass, y));
    return y;
  }

  private static long steps(Pass pass) {
    return pass.input(0).size(0) * pass.input(0).size(1);
  }

  private INDArray streams(Pass pass, String role) {
    return pass.buffer(role, steps(pass), pass.inputs(), features);
  }

  private INDArray wide(Pass pass, INDArray streams) {
    return streams.reshape('c', steps(pass), (long) pass.inputs() * features);
  }

  private static INDArray weights(Pass pass, String role) {
    return pass.buffer(role, steps(pass), pass.inputs());
  }

  private static INDArray column(Pass pass, INDArray weights) {
    return weights.reshape('c', steps(pass) * pass.inputs(), 1);
  }

  private INDArray flat(Pass pass, INDArray sequence) {
    return sequence.reshape('c', steps(pass), features);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    Kernels kernels = pass.kernels();
    INDArray streams = streams(pass, "streams");
    INDArray weights = weights(pass, "weights");
    INDArray dStreams = streams(pass, "dStreams");
    INDArray dWeights = weights(pass, "dWeights");
    kernels
        .steps()
        .weightedSumGradient(streams, weights, flat(pass, outputGradient), dStreams, dWeights);
    kernels.rows().softmaxGradient(weights, dWeights, dWeights);

    MatrixKernels matrices = kernels.matrices();
    INDArray ds = column(pass, dWeights);
    INDArray hidden = streams(pass, "hidden");
    INDArray dHidden = streams(pass, "dHidden");
    INDArray w2 = pass.parameter("w2").reshape('c', 1, features);
    matrices.product(ds, true, hidden, false, true, pass.gradient("w2").reshape('c', 1, features));
    matrices.product(ds, false, w2, false, false, dHidden);
    kernels.elements().applyGradient(Elementwise.TANH, hidden, dHidden, dHidden);
    matrices.product(streams, true, dHidden, false, true, pass.gradient("W1"));
    matrices.addColumnSums(dHidden, pass.gradient("b1"));
    matrices.product(dHidden, false, pass.parameter("W1"), true, true, dStreams);
    INDArray wide = wide(pass, dStreams);
    for (int i = 0; i < pass.inputs(); i++) {
      if (pass.needsInputGradient(i)) {
        kernels.rows().copyColumns(wide, i * features, pass.inputGradient(i), 0, features);
      }
    }
  }

  @Override
  public Tensor export(ExportPass pass) {
    List<Tensor> each =
        IntStream.range(0, pass.inputs())
            .mapToObj(i -> pass.input(i, features).unsqueeze(2))
            .toList();
    // [batch, steps, streams, features] -> [batch, steps, streams, 1]
    Tensor streams = Tensor.concat(2, each);
    Tensor hidden = streams.matMul(pass.parameter("W1")).plus(pass.parameter("b1")).tanh();
    Tensor weights = hidden.matMul(pass.parameter("w2").unsqueeze(1)).softmax(2);
    return streams.times(weights).sum(2).squeeze(2);
  }
}
