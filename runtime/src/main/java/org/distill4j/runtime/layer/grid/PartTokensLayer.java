package org.distill4j.runtime.layer.grid;

import java.util.Arrays;
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
 * Trained steps in front of each of several equal parts of a sequence, the same for all parts and
 * examples: [batch, steps, features] to [batch, steps + parts count, features]. The mask of the new
 * steps is 1.
 *
 * <p>Parameter: W [count, features], uniform in (-radius, radius).
 *
 * @param parts the number of parts, at least 1
 * @param count the number of new steps of each part, at least 1
 * @param features the number of features, at least 1
 * @param radius the bound on the magnitude of initial values, above 0
 */
public record PartTokensLayer(int parts, int count, int features, double radius)
    implements Layer, Exportable {

  /** Checks the sizes. */
  public PartTokensLayer {
    Require.positive("parts", parts);
    Require.positive("count", count);
    Require.positive("features", features);
    Require.aboveZero("radius", radius);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        new Parameter("W", new long[] {count, features}, Initialisation.uniform(radius)));
  }

  /** (batch, steps, ...) -> (batch parts, the rest) */
  private INDArray rows(INDArray array) {
    long rows = array.size(0) * parts;
    return array.reshape('c', rows, array.length() / rows);
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    Parts.check(this, parts, x);
    Require.features(this, x, features);
    INDArray y = pass.buffer("y", x.size(0), x.size(1) + (long) parts * count, features);
    INDArray rows = rows(y);
    INDArray tokens = pass.parameter("W").reshape('c', 1, (long) count * features);
    int[] first = new int[Math.toIntExact(rows.size(0))];
    pass.kernels().rows().gather(tokens, 0, first, rows, 0, count * features);
    copy(pass, rows(x), 0, rows, count * features);
    return y;
  }

  private static void copy(Pass pass, INDArray x, int from, INDArray y, int to) {
    int width = Math.toIntExact(Math.min(x.size(1) - from, y.size(1) - to));
    pass.kernels().rows().copyColumns(x, from, y, to, width);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    INDArray rows = rows(outputGradient);
    if (!pass.frozen()) {
      INDArray first = pass.buffer("dTokens", rows.size(0), (long) count * features);
      pass.kernels().rows().copyColumns(rows, 0, first, 0, count * features);
      INDArray sums = pass.gradient("W").reshape(new long[] {(long) count * features});
      pass.kernels().matrices().addColumnSums(first, sums);
    }
    if (pass.needsInputGradient(0)) {
      copy(pass, rows, count * features, rows(pass.inputGradient(0)), 0);
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
    copy(pass, rows(mask), 0, rows(longer), count);
    return longer;
  }

  @Override
  public Tensor export(ExportPass pass) {
    Tensor x = pass.input(0, features).reshape(0, parts, -1, features);
    Tensor tokens = pass.parameter("W").reshape(1, 1, count, features);
    Tensor one = pass.graph().integers(1);
    Tensor lengths = Tensor.concat(0, List.of(x.length(0), pass.graph().integers(parts), one, one));
    Tensor all = tokens.expand(lengths, x.size(0), parts, count, features);
    Tensor y = Tensor.concat(2, List.of(all, x)).reshape(0, -1, features);
    Tensor mask = pass.mask(0);
    return y.masked(mask == null ? null : exportedMask(mask));
  }

  private Tensor exportedMask(Tensor mask) {
    Tensor split = mask.reshape(0, parts, -1);
    Tensor first = split.slice(2, 0, 1);
    Tensor ones = first.times(0).plus(1);
    Tensor[] all = new Tensor[count + 1];
    Arrays.fill(all, ones);
    all[count] = split;
    return Tensor.concat(2, List.of(all)).reshape(0, -1);
  }
}
