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
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Adds a trained row to each step, the same for all examples: y_t = x_t + W_t, for [batch, steps,
 * features] with at most as many steps as positions.
 *
 * <p>Parameter: W [positions, features], uniform in (-radius, radius).
 *
 * @param positions the maximum number of steps, at least 1
 * @param features the number of features, at least 1
 * @param radius the bound on the magnitude of initial values, above 0
 */
public record PositionEmbeddingLayer(int positions, int features, double radius)
    implements Layer, Exportable {

  /** Checks the sizes. */
  public PositionEmbeddingLayer {
    Require.positive("positions", positions);
    Require.positive("features", features);
    Require.aboveZero("radius", radius);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        new Parameter("W", new long[] {positions, features}, Initialisation.uniform(radius)));
  }

  @Override
  public INDArray forward(Pass pass) {
    return StepTable.add(pass, this, pass.parameter("W"));
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (!pass.frozen()) {
      INDArray rows = Shapes.rows(pass.gradient("W"), 0, outputGradient.size(1));
      pass.kernels().steps().addExampleSums(outputGradient, rows);
    }
    StepTable.backward(pass, outputGradient);
  }

  @Override
  public Tensor export(ExportPass pass) {
    Tensor x = pass.input(0, features);
    Tensor from = pass.graph().integers(0);
    return x.plus(pass.parameter("W").slice(0, from, x.length(1), x.size(1)));
  }
}
