package org.distill4j.runtime.layer.sequence;

import java.util.Map;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.OnnxRows;
import org.distill4j.runtime.onnx.Tensor;
import org.distill4j.runtime.stock.StockEquivalent;
import org.distill4j.runtime.stock.StockPass;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The mean of the unmasked steps, from [batch, steps, features] to [batch, features]; zero if all
 * steps are masked. Of clips, the mean of the frames of each, from [batch, clips, frames, features]
 * to [batch, clips, features].
 */
public record MeanPoolingLayer() implements Layer, Exportable, StockEquivalent {

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    INDArray steps = steps(x);
    Require.sequence(this, steps);
    INDArray weights = weights(pass, steps);
    pass.kernels().elements().fill(0, weights);
    INDArray mask = isClips(x) ? null : pass.mask(0);
    pass.kernels().rows().softmax(weights, mask, weights);
    INDArray y =
        isClips(x)
            ? pass.buffer("y", x.size(0), x.size(1), x.size(3))
            : pass.buffer("y", x.size(0), x.size(2));
    pass.kernels().steps().weightedSum(steps, weights, isClips(x) ? rows(y) : y);
    return y;
  }

  private static boolean isClips(INDArray x) {
    return x.rank() == 4;
  }

  /** Returns the frames of each clip as a sequence of their own. */
  private static INDArray steps(INDArray x) {
    return isClips(x) ? x.reshape('c', x.size(0) * x.size(1), x.size(2), x.size(3)) : x;
  }

  private static INDArray rows(INDArray y) {
    return y.reshape('c', y.size(0) * y.size(1), y.size(2));
  }

  /** Returns the weights, 1 / length for each unmasked step: the softmax of equal scores. */
  private static INDArray weights(Pass pass, INDArray x) {
    return pass.buffer("weights", x.size(0), x.size(1));
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (pass.needsInputGradient(0)) {
      INDArray x = steps(pass.input(0));
      INDArray dx = steps(pass.inputGradient(0));
      INDArray dy = outputGradient.rank() == 3 ? rows(outputGradient) : outputGradient;
      pass.kernels().steps().weightedSumGradient(x, weights(pass, x), dy, dx, null);
    }
  }

  @Override
  public Tensor export(ExportPass pass) {
    Tensor x = pass.input(0);
    Tensor mask = pass.mask(0);
    if (x.rank() == 4) {
      return x.mean(2).squeeze(2);
    }
    return mask == null
        ? x.mean(1).squeeze(1)
        : OnnxRows.weightedSum(x, mask.over(mask.sum(1).atLeast(1)));
  }

  @Override
  public void replace(StockPass pass) {
    pass.requireRank(3);
    pass.add(
        new org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer.Builder(PoolingType.AVG).build(),
        Map.of());
    pass.result(2);
  }
}
