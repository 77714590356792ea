package org.distill4j.runtime.layer.grid;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The mean of several equal parts of a sequence, step by step: [batch, steps, features] to [batch,
 * steps / parts, features]. Masked steps are averaged as well; the mask is that of the first part.
 *
 * @param parts the number of parts, at least 1
 */
public record PartMeanLayer(int parts) implements Layer, Exportable {

  /** Checks the number. */
  public PartMeanLayer {
    Require.positive("parts", parts);
  }

  /** (batch, steps, features) -> (batch, parts, the rest) */
  private INDArray split(INDArray x) {
    return x.reshape('c', x.size(0), parts, x.length() / x.size(0) / parts);
  }

  private static INDArray flat(INDArray x) {
    return x.reshape('c', x.size(0), x.length() / x.size(0));
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    Parts.check(this, parts, x);
    INDArray y = pass.buffer("y", x.size(0), x.size(1) / parts, x.size(2));
    INDArray shares = pass.buffer("shares", x.size(0), parts);
    pass.kernels().elements().fill(1.0 / parts, shares);
    pass.kernels().steps().weightedSum(split(x), shares, flat(y));
    return y;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (pass.needsInputGradient(0)) {
      INDArray dy = flat(outputGradient);
      INDArray dx = flat(pass.inputGradient(0));
      int width = Math.toIntExact(dy.size(1));
      for (int part = 0; part < parts; part++) {
        pass.kernels().rows().copyColumns(dy, 0, dx, part * width, width);
      }
      pass.kernels().elements().scale(1.0 / parts, dx);
    }
  }

  @Override
  public INDArray outputMask(Pass pass, INDArray output) {
    INDArray mask = pass.mask(0);
    if (mask == null) {
      return null;
    }
    INDArray first = pass.buffer("mask", output.size(0), output.size(1));
    int width = Math.toIntExact(output.size(1));
    pass.kernels().rows().copyColumns(mask, 0, first, 0, width);
    return first;
  }

  @Override
  public Tensor export(ExportPass pass) {
    Tensor x = pass.input(0);
    Tensor mean = x.reshape(0, parts, -1, x.knownSize(-1)).mean(1).squeeze(1);
    Tensor mask = pass.mask(0);
    return mean.masked(mask == null ? null : mask.reshape(0, parts, -1).slice(1, 0, 1).squeeze(1));
  }
}
