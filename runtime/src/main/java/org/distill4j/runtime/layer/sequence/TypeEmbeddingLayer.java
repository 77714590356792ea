package org.distill4j.runtime.layer.sequence;

import java.util.List;
import org.distill4j.runtime.kernel.array.HostArrays;
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
 * Adds a trained row to each step by its type: y_t = x_t + W[type_t], for [batch, steps, features]
 * and, as an optional second input, the types [batch, steps]; all types are 0 without it.
 *
 * <p>Parameter: W [types, features], uniform in (-radius, radius).
 *
 * @param types the number of types, at least 1; types are from 0 (inclusive) to it (exclusive)
 * @param features the number of features, at least 1
 * @param radius the bound on the magnitude of initial values, above 0
 */
public record TypeEmbeddingLayer(int types, int features, double radius)
    implements Layer, Exportable {

  /** Checks the sizes. */
  public TypeEmbeddingLayer {
    Require.positive("types", types);
    Require.positive("features", features);
    Require.aboveZero("radius", radius);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        new Parameter("W", new long[] {types, features}, Initialisation.uniform(radius)));
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    Require.sequence(this, x);
    Require.features(this, x, features);
    INDArray y = pass.buffer("y", x.shape());
    pass.kernels().rows().gather(pass.parameter("W"), 0, rows(pass), y, 0, features);
    pass.kernels().elements().add(x, y);
    return y;
  }

  private int[] rows(Pass pass) {
    int steps = Math.toIntExact(pass.shape(0)[1]);
    if (pass.inputs() == 1) {
      return new int[Math.toIntExact(pass.shape(0)[0]) * steps];
    }
    Require.indices(this, pass.input(1));
    int[] rows = HostArrays.ints(pass.input(1));
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] < 0 || rows[i] >= types) {
        throw new IllegalArgumentException(
            "The type "
                + rows[i]
                + " at step "
                + i % steps
                + " of example "
                + i / steps
                + " of the batch is not one of "
                + types
                + ". Types are numbered from 0.");
      }
    }
    return rows;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (!pass.frozen()) {
      pass.kernels().rows().addScattered(outputGradient, rows(pass), pass.gradient("W"));
    }
    StepTable.backward(pass, outputGradient);
  }

  @Override
  public Tensor export(ExportPass pass) {
    Tensor table = pass.parameter("W");
    Tensor x = pass.input(0, features);
    return x.plus(pass.inputs() == 1 ? table.slice(0, 0, 1) : table.rows(pass.indices(1)));
  }
}
