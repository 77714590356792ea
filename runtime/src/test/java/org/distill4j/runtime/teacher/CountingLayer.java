package org.distill4j.runtime.teacher;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;

/** y = 2 x, plus 1000 in training; counts the examples that it has seen under a key. */
public record CountingLayer(String key) implements Layer {

  private static final Map<String, Integer> SEEN = new ConcurrentHashMap<>();

  static int seen(String key) {
    return SEEN.getOrDefault(key, 0);
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    SEEN.merge(key, (int) x.size(0), Integer::sum);
    return pass.buffer("y", x.shape()).assign(x).muli(2).addi(pass.training() ? 1000 : 0);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    throw new UnsupportedOperationException("a teacher has no backward");
  }
}
