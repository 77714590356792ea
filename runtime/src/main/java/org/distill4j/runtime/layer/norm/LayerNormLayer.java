package org.distill4j.runtime.layer.norm;

import java.util.List;
import org.distill4j.runtime.kernel.api.RowNorm;
import org.distill4j.runtime.layer.Initialisation;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.Attributes;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Layer normalisation (Ba, Kiros and Hinton 2016) of the sum z of one or more inputs: y = gamma (z
 * - mean(z)) / sqrt(var(z) + epsilon) + beta over the features of each example or step, with the
 * biased variance. Accepts any shape [batch, ..., features] and keeps it. The mask is that of the
 * first input that has one.
 *
 * <p>Parameters: gamma [features], one; beta [features], zero; none without affine.
 *
 * @param features the number of features, at least 1
 * @param epsilon the number that is added to the variance, above 0
 * @param affine true for trained gamma and beta
 */
public record LayerNormLayer(int features, double epsilon, boolean affine)
    implements Layer, Exportable {

  /** Checks the sizes. */
  public LayerNormLayer {
    RowNorms.check(features, epsilon);
  }

  @Override
  public List<Parameter> parameters() {
    return affine
        ? List.of(
            new Parameter("gamma", new long[] {features}, Initialisation.constant(1)),
            Parameter.bias("beta", features))
        : List.of();
  }

  private RowNorms norms(Pass pass) {
    INDArray gamma = affine ? pass.parameter("gamma") : null;
    INDArray beta = affine ? pass.parameter("beta") : null;
    return new RowNorms(pass, new RowNorm(true, epsilon, gamma, beta));
  }

  @Override
  public INDArray forward(Pass pass) {
    return norms(pass).forward(this, features);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    norms(pass).backward(outputGradient);
  }

  @Override
  public INDArray outputMask(Pass pass, INDArray output) {
    return Require.firstMask(pass);
  }

  @Override
  public Tensor export(ExportPass pass) {
    Tensor z = RowNorms.sum(pass, features);
    Tensor scale = affine ? pass.parameter("gamma") : pass.graph().ones(features);
    // ONNX Runtime crashes where it fuses a sum with a norm that has no shift.
    Tensor shift = affine ? pass.parameter("beta") : pass.graph().zeros(features);
    Attributes attributes = Attributes.of("axis", -1).with("epsilon", epsilon);
    return pass.graph()
        .node("LayerNormalization", z.type(), z.shape(), attributes, z, scale, shift)
        .masked(pass.firstMask());
  }
}
