package org.distill4j.runtime.layer.attention;

import java.util.List;
import org.distill4j.runtime.kernel.api.Elementwise;
import org.distill4j.runtime.kernel.api.Kernels;
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
 * The relevance of each clip to a question, from clips [batch, steps, features] and a question
 * [batch, questionFeatures] to [batch, steps, 1]: sigmoid(v_t . (q W + b)) (multimodal distillation
 * for video question answering, eq. 3).
 *
 * <p>Parameters: W [questionFeatures, features], Xavier-uniform; b [features], zero.
 *
 * @param features the number of features of a clip, at least 1
 * @param questionFeatures the number of features of a question, at least 1
 */
public record ClipAttentionLayer(int features, int questionFeatures) implements Layer, Exportable {

  /** Checks the sizes. */
  public ClipAttentionLayer {
    Require.positive("features", features);
    Require.positive("questionFeatures", questionFeatures);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.weight("W", questionFeatures, features), Parameter.bias("b", features));
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray clips = pass.input(0);
    Require.sequence(this, clips);
    Require.features(this, clips, features);
    Require.features(this, pass.input(1), questionFeatures);
    Kernels kernels = pass.kernels();
    INDArray query = query(pass);
    kernels.matrices().affine(pass.input(1), pass.parameter("W"), pass.parameter("b"), query);
    INDArray y = pass.buffer("y", clips.size(0), clips.size(1), 1);
    kernels.steps().weightedSumGradient(clips, flat(y), query, null, flat(y));
    kernels.elements().apply(Elementwise.SIGMOID, y, y);
    return y;
  }

  private INDArray query(Pass pass) {
    return pass.buffer("query", pass.input(0).size(0), features);
  }

  private static INDArray flat(INDArray weights) {
    return weights.reshape('c', weights.size(0), weights.size(1));
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    INDArray clips = pass.input(0);
    Kernels kernels = pass.kernels();
    INDArray ds = pass.buffer("ds", clips.size(0), clips.size(1), 1);
    INDArray y = pass.buffer("y", clips.size(0), clips.size(1), 1);
    kernels.elements().applyGradient(Elementwise.SIGMOID, y, outputGradient, ds);
    if (pass.needsInputGradient(0)) {
      INDArray dClips = pass.inputGradient(0);
      kernels.steps().weightedSumGradient(clips, flat(ds), query(pass), dClips, null);
    }
    INDArray dQuery = pass.buffer("dQuery", clips.size(0), features);
    kernels.steps().weightedSum(clips, flat(ds), dQuery);
    MatrixKernels matrices = kernels.matrices();
    matrices.product(pass.input(1), true, dQuery, false, true, pass.gradient("W"));
    matrices.addColumnSums(dQuery, pass.gradient("b"));
    if (pass.needsInputGradient(1)) {
      matrices.product(dQuery, false, pass.parameter("W"), true, false, pass.inputGradient(1));
    }
  }

  @Override
  public Tensor export(ExportPass pass) {
    Tensor question = pass.input(1, questionFeatures);
    Tensor query = question.matMul(pass.parameter("W")).plus(pass.parameter("b"));
    return pass.input(0, features).times(query.unsqueeze(1)).sum(-1).sigmoid();
  }
}
