package org.distill4j.runtime.layer.grid;

import java.util.Arrays;
import java.util.List;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.OnnxRows;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A sequence in front of each of several equal parts of another one, such as a question in front of
 * each frame: [batch, prefix, features] and [batch, steps, features] to [batch, steps + parts
 * prefix, features]. The masks are joined, with ones for an input without a mask.
 *
 * @param parts the number of parts of input 1, at least 1
 */
public record PartPrefixLayer(int parts) implements Layer, Exportable {

  /** Checks the number. */
  public PartPrefixLayer {
    Require.positive("parts", parts);
  }

  private INDArray rows(INDArray array) {
    long rows = array.size(0) * parts;
    return array.reshape('c', rows, array.length() / rows);
  }

  private static INDArray flat(INDArray array) {
    return array.reshape('c', array.size(0), array.length() / array.size(0));
  }

  /** Writes the prefix of each example in front of its parts. */
  private void join(Pass pass, INDArray prefix, INDArray steps, INDArray y) {
    INDArray first = flat(prefix);
    INDArray rest = rows(steps);
    INDArray target = rows(y);
    int width = Math.toIntExact(first.size(1));
    pass.kernels().rows().gather(first, 0, examples(target), target, 0, width);
    pass.kernels().rows().copyColumns(rest, 0, target, width, Math.toIntExact(rest.size(1)));
  }

  /** Returns the example of each part. */
  private int[] examples(INDArray rows) {
    int[] examples = new int[Math.toIntExact(rows.size(0))];
    for (int i = 0; i < examples.length; i++) {
      examples[i] = i / parts;
    }
    return examples;
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray prefix = pass.input(0);
    INDArray x = pass.input(1);
    Require.sequence(this, prefix);
    Parts.check(this, parts, x);
    Require.features(this, prefix, Math.toIntExact(x.size(2)));
    INDArray y = pass.buffer("y", x.size(0), x.size(1) + parts * prefix.size(1), x.size(2));
    join(pass, prefix, x, y);
    return y;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    INDArray rows = rows(outputGradient);
    int width = Math.toIntExact(pass.input(0).length() / pass.input(0).size(0));
    if (pass.needsInputGradient(0)) {
      INDArray first = pass.buffer("first", rows.size(0), width);
      pass.kernels().rows().copyColumns(rows, 0, first, 0, width);
      INDArray dPrefix = flat(pass.inputGradient(0));
      pass.kernels().elements().fill(0, dPrefix);
      pass.kernels().rows().addScattered(first, examples(rows), dPrefix);
    }
    if (pass.needsInputGradient(1)) {
      INDArray dx = rows(pass.inputGradient(1));
      pass.kernels().rows().copyColumns(rows, width, dx, 0, Math.toIntExact(dx.size(1)));
    }
  }

  @Override
  public INDArray outputMask(Pass pass, INDArray output) {
    if (Require.firstMask(pass) == null) {
      return null;
    }
    INDArray mask = pass.buffer("mask", output.size(0), output.size(1));
    join(pass, mask(pass, 0), mask(pass, 1), mask);
    return mask;
  }

  private static INDArray mask(Pass pass, int i) {
    if (pass.mask(i) != null) {
      return pass.mask(i);
    }
    INDArray ones = pass.buffer("ones " + i, pass.shape(i)[0], pass.shape(i)[1]);
    pass.kernels().elements().fill(1, ones);
    return ones;
  }

  @Override
  public Tensor export(ExportPass pass) {
    Tensor prefix = pass.input(0);
    Tensor x = pass.input(1);
    long features = x.knownSize(-1);
    Tensor first = prefix.unsqueeze(1);
    Tensor y =
        Tensor.concat(2, List.of(repeated(first), x.reshape(0, parts, -1, features)))
            .reshape(0, -1, features);
    if (pass.firstMask() == null) {
      return y.masked(null);
    }
    Tensor prefixMask = pass.mask(0) == null ? OnnxRows.ones(prefix) : pass.mask(0);
    Tensor mask = pass.mask(1) == null ? OnnxRows.ones(x) : pass.mask(1);
    Tensor firstMask = repeated(prefixMask.unsqueeze(1));
    return y.masked(
        Tensor.concat(2, List.of(firstMask, mask.reshape(0, parts, -1))).reshape(0, -1));
  }

  private Tensor repeated(Tensor one) {
    Tensor[] all = new Tensor[parts];
    Arrays.fill(all, one);
    return Tensor.concat(1, List.of(all));
  }
}
