package org.distill4j.runtime.layer.grid;

import java.util.List;
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
 * Adds a trained row to each step of several equal parts of a sequence, by the place in its part or
 * by the number of its part: [batch, steps, features] to the same.
 *
 * <p>Parameter: W [positions, features], uniform in (-radius, radius).
 *
 * @param parts the number of parts, at least 1
 * @param ofParts true for a row for each part, false for one for each place in a part
 * @param positions the number of rows, at least that of parts or of places
 * @param features the number of features, at least 1
 * @param radius the bound on the magnitude of initial values, above 0
 */
public record PartPositionsLayer(
    int parts, boolean ofParts, int positions, int features, double radius)
    implements Layer, Exportable {

  /** Checks the sizes. */
  public PartPositionsLayer {
    Require.positive("parts", parts);
    Require.positive("positions", positions);
    Require.positive("features", features);
    Require.aboveZero("radius", radius);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        new Parameter("W", new long[] {positions, features}, Initialisation.uniform(radius)));
  }

  private int row(int step, int steps) {
    int each = steps / parts;
    return ofParts ? step / each : step % each;
  }

  /** The rows that a node keeps. */
  private static final class Kept {
    private int[] rows = new int[0];
    private int steps;
  }

  private int[] rows(Pass pass) {
    Kept kept = pass.workspace(Kept.class, Kept::new);
    int batch = Math.toIntExact(pass.shape(0)[0]);
    int steps = Math.toIntExact(pass.shape(0)[1]);
    if (kept.rows.length != batch * steps || kept.steps != steps) {
      kept.steps = steps;
      kept.rows = new int[batch * steps];
      for (int i = 0; i < kept.rows.length; i++) {
        kept.rows[i] = row(i % steps, steps);
      }
    }
    return kept.rows;
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    Parts.check(this, parts, x);
    Require.features(this, x, features);
    long needed = ofParts ? parts : x.size(1) / parts;
    if (needed > positions) {
      throw new IllegalArgumentException(
          "%s has %s rows, but needs %s".formatted(this, positions, needed));
    }
    INDArray y = pass.buffer("y", x.shape());
    pass.kernels().rows().gather(pass.parameter("W"), 0, rows(pass), matrix(y), 0, features);
    pass.kernels().elements().add(x, y);
    return y;
  }

  private INDArray matrix(INDArray steps) {
    return steps.reshape('c', steps.length() / features, features);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (!pass.frozen()) {
      pass.kernels().rows().addScattered(matrix(outputGradient), rows(pass), pass.gradient("W"));
    }
    if (pass.needsInputGradient(0)) {
      pass.kernels().elements().copy(outputGradient, pass.inputGradient(0));
    }
  }

  /** The steps of a part may stay open. */
  @Override
  public Tensor export(ExportPass pass) {
    Tensor split = pass.input(0, features).reshape(0, parts, -1, features);
    Tensor table = pass.parameter("W");
    Tensor rows =
        ofParts
            ? table.slice(0, 0, parts).reshape(parts, 1, features)
            : table.rows(split.range(2)).unsqueeze(0);
    return split.plus(rows).reshape(0, -1, features);
  }
}
