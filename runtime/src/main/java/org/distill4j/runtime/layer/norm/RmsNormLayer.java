package org.distill4j.runtime.layer.norm;

import java.util.List;
import org.distill4j.runtime.kernel.api.RowNorm;
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
 * Root-mean-square normalisation (Zhang and Sennrich 2019) of the sum z of one or more inputs: y =
 * gamma z / sqrt(mean(z^2) + epsilon) over the features of each example or step. Accepts any shape
 * [batch, ..., features] and keeps it. The mask is that of the first input that has one.
 *
 * <p>Parameter: gamma [features], one.
 *
 * @param features the number of features, at least 1
 * @param epsilon the number that is added to the mean square, above 0
 */
public record RmsNormLayer(int features, double epsilon) implements Layer, Exportable {

  /** Checks the sizes. */
  public RmsNormLayer {
    RowNorms.check(features, epsilon);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(new Parameter("gamma", new long[] {features}, Initialisation.constant(1)));
  }

  private RowNorms norms(Pass pass) {
    return new RowNorms(pass, new RowNorm(false, epsilon, pass.parameter("gamma"), null));
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
    Tensor length = z.times(z).mean(-1).plus(epsilon).sqrt();
    return z.over(length).times(pass.parameter("gamma")).masked(pass.firstMask());
  }
}
