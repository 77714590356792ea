package org.distill4j.samples.benchmarks.torch;

import java.util.Map;
import java.util.Set;
import org.bytedeco.pytorch.Tensor;

/** A network and a batch in tensors of libtorch. */
public interface TorchNetwork {

  /** Returns the nodes whose weights are embedding tables, not linear maps. */
  Set<String> tables();

  /** Returns true if a parameter, {@code node/name}, is trained. */
  default boolean trains(String parameter) {
    return true;
  }

  /** Computes the losses by name, unweighted. */
  Map<String, Tensor> losses(TorchLayers layers);

  /** Returns the weight of a loss. */
  double weight(String loss);

  /** Computes the logits, [batch, answers]. */
  Tensor logits(TorchLayers layers);
}
