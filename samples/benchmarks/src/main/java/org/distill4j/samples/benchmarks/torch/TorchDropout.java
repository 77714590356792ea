package org.distill4j.samples.benchmarks.torch;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.distill4j.samples.benchmarks.measure.DropoutSource;

/** Sets some elements of tensors to zero. */
@FunctionalInterface
interface TorchDropout {

  /** For inference: all elements stay. */
  TorchDropout NONE = (x, rate, node, place) -> x;

  /** libtorch's own. */
  TorchDropout OWN = (x, rate, node, place) -> torch.dropout(x, rate, true);

  /** The tensor with dropout, which is one of the dropouts of a node. */
  Tensor drop(Tensor x, double rate, String node, int place);

  /** That of another library. */
  static TorchDropout of(DropoutSource source) {
    return (x, rate, node, place) ->
        x.mul(Torch.tensor(source.factors(node, place, rate, x.shape()), x.shape()));
  }
}
