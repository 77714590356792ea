package org.distill4j.runtime.graph.frozen;

import java.util.HashMap;
import java.util.Map;
import org.distill4j.runtime.layer.Parameter;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * The memory into which the parameters of one node at a time are decoded, one for all nodes of a
 * graph. It grows to the largest node. Not thread-safe.
 */
public final class FrozenScratch {

  private final Map<String, INDArray> views = new HashMap<>();
  private INDArray memory;
  private FrozenWeights owner;

  /** Returns a parameter in a data type, valid until that of another node is requested. */
  INDArray decoded(FrozenWeights weights, String name, DataType type) {
    if (owner != weights || (memory != null && memory.dataType() != type)) {
      owner = weights;
      views.clear();
      long length = weights.decodedLength();
      if (memory == null || memory.length() < length || memory.dataType() != type) {
        memory = Nd4j.createUninitializedDetached(type, length);
      }
    }
    return views.computeIfAbsent(name, it -> decode(weights, it));
  }

  private INDArray decode(FrozenWeights weights, String name) {
    long from = weights.decodedOffset(name);
    Parameter parameter = weights.parameter(name);
    INDArray view =
        memory
            .get(NDArrayIndex.interval(from, from + parameter.length()))
            .reshape('c', parameter.shape());
    weights.array(name).read(view);
    return view;
  }
}
