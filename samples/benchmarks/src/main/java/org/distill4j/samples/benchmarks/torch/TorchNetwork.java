package org.distill4j.samples.benchmarks.torch;

import java.util.Map;
import java.util.Set;
import org.bytedeco.pytorch.Tensor;

/** A network and a batch in libtorch's tensors. */
public interface TorchNetwork {

  /** The nodes whose weights are tables that are looked up, not linear maps. */
  Set<String> tables();

  /** The losses by name, unweighted. */
  Map<String, Tensor> losses(TorchLayers layers);

  /** What a loss is multiplied by. */
  double weight(String loss);

  /** [batch, answers] */
  Tensor logits(TorchLayers layers);
}
