package org.distill4j.runtime.layer.sequence;

import java.util.List;
import org.distill4j.runtime.kernel.array.Shapes;
import org.distill4j.runtime.layer.Initialisation;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.OnnxRows;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Puts a trained step in front of each sequence, the same for all examples: [batch, steps,
 * features] to [batch, steps + 1, features]. The mask of the new step is 1.
 *
 * <p>Parameter: W [features], uniform in (-radius, radius).
 *
 * @param features the number of features, at least 1
 * @param radius the bound on the magnitude of initial values, above 0
 */
public record ClassTokenLayer(int features, double radius) implements Layer, Exportable {

  /** Checks the sizes. */
  public ClassTokenLayer {
    Require.positive("features", features);
    Require.aboveZero("radius", radius);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(new Parameter("W", new long[] {features}, Initialisation.uniform(radius)));
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    Require.sequence(this, x);
    Require.features(this, x, features);
    INDArray y = pass.buffer("y", x.size(0), x.size(1) + 1, features);
    // [batch, (steps + 1) features]: the columns of the token, then those of the steps
    INDArray rows = flat(y);
    INDArray token = pass.parameter("W").reshape('c', 1, features);
    pass.kernels().rows().gather(token, 0, new int[Shapes.rows(rows)], rows, 0, features);
    pass.kernels().rows().copyColumns(flat(x), 0, rows, features, Shapes.columns(flat(x)));
    return y;
  }

  private static INDArray flat(INDArray array) {
    return array.reshape('c', array.size(0), array.size(1) * array.size(2));
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    INDArray rows = flat(outputGradient);
    if (!pass.frozen()) {
      INDArray first = pass.buffer("dToken", rows.size(0), features);
      pass.kernels().rows().copyColumns(rows, 0, first, 0, features);
      pass.kernels().matrices().addColumnSums(first, pass.gradient("W"));
    }
    if (pass.needsInputGradient(0)) {
      INDArray dx = flat(pass.inputGradient(0));
      pass.kernels().rows().copyColumns(rows, features, dx, 0, Shapes.columns(dx));
    }
  }

  @Override
  public INDArray outputMask(Pass pass, INDArray output) {
    INDArray mask = pass.mask(0);
    if (mask == null) {
      return null;
    }
    INDArray longer = pass.buffer("mask", output.size(0), output.size(1));
    pass.kernels().elements().fill(1, longer);
    pass.kernels().rows().copyColumns(mask, 0, longer, 1, Shapes.columns(mask));
    return longer;
  }

  @Override
  public Tensor export(ExportPass pass) {
    Tensor x = pass.input(0, features);
    Tensor one = pass.graph().integers(1);
    Tensor token = pass.parameter("W").reshape(1, 1, features);
    Tensor batch = Tensor.concat(0, List.of(x.length(0), one, one));
    Tensor tokens = token.expand(batch, x.size(0), 1, features);
    Tensor y = Tensor.concat(1, List.of(tokens, x));
    Tensor mask = pass.mask(0);
    return y.masked(mask == null ? null : Tensor.concat(1, List.of(OnnxRows.ones(tokens), mask)));
  }
}
