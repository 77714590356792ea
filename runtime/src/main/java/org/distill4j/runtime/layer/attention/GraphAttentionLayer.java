package org.distill4j.runtime.layer.attention;

import java.util.List;
import org.distill4j.runtime.kernel.api.AttentionKernels;
import org.distill4j.runtime.kernel.api.Elementwise;
import org.distill4j.runtime.kernel.api.GraphAttentionArrays;
import org.distill4j.runtime.kernel.api.GraphAttentionGradients;
import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.kernel.api.MatrixKernels;
import org.distill4j.runtime.layer.DropoutMasks;
import org.distill4j.runtime.layer.Initialisation;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.OnnxHeads;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Graph attention over the steps of a sequence as nodes of a fully connected graph with self-loops
 * (Velickovic et al. 2018; multimodal distillation for video question answering, eq. 5 to 7), from
 * nodes [batch, steps, features] and their relevance [batch, steps, 1] to [batch, steps, streams
 * units]. For each stream and head, with g = x W + b:
 *
 * <pre>
 *   y_i = elu(sum_j softmax_j(leaky(a1 . g_i + a2 . g_j + c)) r_j g_j)
 * </pre>
 *
 * Streams are several attentions over the same nodes, computed in one matrix product. Their results
 * are concatenated, as are the heads of each stream. In training, dropout applies to x, to the
 * weights after the softmax and to y.
 *
 * <p>Parameters: W [features, streams units], Xavier-uniform for each head; a1 and a2 [streams
 * heads, units / heads], Xavier-uniform; b [streams units] and c [streams heads], zero.
 *
 * @param features the number of features of a node, at least 1
 * @param units the number of output features of a stream, a multiple of heads
 * @param heads the number of heads of a stream, at least 1
 * @param streams the number of streams, at least 1
 * @param dropout the rate of all three dropouts, at least 0 and below 1
 */
public record GraphAttentionLayer(int features, int units, int heads, int streams, double dropout)
    implements Layer, Exportable {

  /** Checks the sizes. */
  public GraphAttentionLayer {
    Require.positive("features", features);
    Require.positive("units", units);
    Require.positive("heads", heads);
    Require.positive("streams", streams);
    Require.rate("dropout", dropout);
    if (units % heads != 0) {
      throw new IllegalArgumentException(
          "units must be a multiple of heads, but are " + units + " and " + heads);
    }
  }

  private int size() {
    return units / heads;
  }

  private int allHeads() {
    return streams * heads;
  }

  private long allUnits() {
    return (long) streams * units;
  }

  @Override
  public List<Parameter> parameters() {
    long[] score = {allHeads(), size()};
    return List.of(
        new Parameter(
            "W", new long[] {features, allUnits()}, Initialisation.xavierUniform(features, size())),
        Parameter.bias("b", allUnits()),
        new Parameter("a1", score, Initialisation.xavierUniform(2L * size(), 1)),
        new Parameter("a2", score, Initialisation.xavierUniform(2L * size(), 1)),
        Parameter.bias("c", allHeads()));
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray nodes = pass.input(0);
    Require.sequence(this, nodes);
    Require.features(this, nodes, features);
    Require.features(this, pass.input(1), 1);
    Kernels kernels = pass.kernels();
    DropoutMasks masks = masks(pass);
    masks.draw("weights", pairShape(pass));
    INDArray x = masks.apply("x", nodes);
    GraphAttentionArrays arrays = arrays(pass, masks);
    kernels.matrices().affine(x, pass.parameter("W"), pass.parameter("b"), arrays.values());
    INDArray y = values(pass, "y");
    kernels.attention().graph(arrays, y);
    kernels.elements().apply(Elementwise.ELU, y, y);
    return masks.apply("result", y);
  }

  private DropoutMasks masks(Pass pass) {
    return new DropoutMasks(pass, dropout, "x", "weights", "result");
  }

  private long[] pairShape(Pass pass) {
    long steps = pass.input(0).size(1);
    return new long[] {pass.input(0).size(0), allHeads(), steps, steps};
  }

  private INDArray values(Pass pass, String role) {
    return pass.buffer(role, pass.input(0).size(0), pass.input(0).size(1), allUnits());
  }

  private INDArray pairs(Pass pass, String role) {
    return pass.buffer(role, pairShape(pass));
  }

  private GraphAttentionArrays arrays(Pass pass, DropoutMasks masks) {
    return new GraphAttentionArrays(
        values(pass, "values"),
        pass.parameter("a1"),
        pass.parameter("a2"),
        pass.parameter("c"),
        pass.input(1),
        pass.mask(0),
        masks.factors("weights", pairShape(pass)),
        pairs(pass, "scores"),
        pairs(pass, "weights"));
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    Kernels kernels = pass.kernels();
    DropoutMasks masks = masks(pass);
    INDArray dy = values(pass, "dy");
    INDArray arriving = masks.gradient("result", outputGradient, dy);
    kernels.elements().applyGradient(Elementwise.ELU, values(pass, "y"), arriving, dy);
    INDArray dValues = values(pass, "dValues");
    GraphAttentionGradients gradients =
        new GraphAttentionGradients(
            dValues,
            pass.gradient("a1"),
            pass.gradient("a2"),
            pass.gradient("c"),
            pass.needsInputGradient(1) ? pass.inputGradient(1) : null,
            pairs(pass, "dScores"));
    kernels.attention().graphGradient(arrays(pass, masks), dy, gradients);

    MatrixKernels matrices = kernels.matrices();
    INDArray x = masks.applied("x", pass.input(0));
    matrices.product(x, true, dValues, false, true, pass.gradient("W"));
    matrices.addColumnSums(dValues, pass.gradient("b"));
    if (pass.needsInputGradient(0)) {
      INDArray dx = pass.inputGradient(0);
      matrices.product(dValues, false, pass.parameter("W"), true, false, dx);
      masks.gradient("x", dx, dx);
    }
  }

  @Override
  public Tensor export(ExportPass pass) {
    OnnxHeads split = new OnnxHeads(allHeads(), false, true);
    Tensor mapped = pass.input(0, features).matMul(pass.parameter("W")).plus(pass.parameter("b"));
    Tensor values = split.split(mapped);
    Tensor own = score(values, pass.parameter("a1"));
    Tensor other = score(values, pass.parameter("a2")).transpose(0, 1, 3, 2);
    Tensor bias = pass.parameter("c").reshape(1, allHeads(), 1, 1);
    Tensor z = own.plus(other).plus(bias);
    Tensor leaky = z.atLeast(0).plus(z.atMost(0).times(AttentionKernels.SLOPE));
    Tensor weights = split.weights(leaky, null, pass.mask(0));
    Tensor relevance = pass.input(1).unsqueeze(1);
    return split.join(weights.matMul(values.times(relevance))).elu();
  }

  /** (batch, heads, steps, size) -> (batch, heads, steps, 1) */
  private static Tensor score(Tensor values, Tensor direction) {
    return values.times(direction.unsqueeze(1)).sum(-1);
  }
}
