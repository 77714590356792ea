package org.distill4j.samples.benchmarks.torch;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.distill4j.samples.benchmarks.measure.DropoutSource;

/** Applies dropout to tensors. */
@FunctionalInterface
interface TorchDropout {

  /** No dropout, for inference. */
  TorchDropout NONE = (x, rate, node, place) -> x;

  /** The dropout of libtorch. */
  TorchDropout OWN = (x, rate, node, place) -> torch.dropout(x, rate, true);

  /** Applies one of the dropouts of a node to a tensor. */
  Tensor drop(Tensor x, double rate, String node, int place);

  /** Returns the dropout of another library. */
  static TorchDropout of(DropoutSource source) {
    return (x, rate, node, place) ->
        x.mul(Torch.tensor(source.factors(node, place, rate, x.shape()), x.shape()));
  }
}
