package org.distill4j.runtime.golden;

import java.util.ArrayList;
import java.util.List;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.testing.LayerRun;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Layers in training mode, each of which reads the last one. */
final class LayerChain {

  private final List<LayerRun> runs = new ArrayList<>();
  private INDArray value;

  LayerChain(INDArray input) {
    this.value = input;
  }

  /** Adds a layer and returns its run, whose parameters are to be set before the next call. */
  LayerRun add(Layer layer) {
    LayerRun run = new LayerRun(layer, true).input(value(), null, true);
    runs.add(run);
    value = null;
    return run;
  }

  /** Returns the value of the last layer. */
  INDArray value() {
    if (value == null) {
      value = runs.get(runs.size() - 1).forward().dup('c');
    }
    return value;
  }

  /** Returns the gradient of the input from that of the value. */
  INDArray backward(INDArray gradient) {
    INDArray last = gradient;
    for (int i = runs.size() - 1; i >= 0; i--) {
      runs.get(i).backward(last);
      last = runs.get(i).inputGradient(0).dup('c');
    }
    return last;
  }
}
