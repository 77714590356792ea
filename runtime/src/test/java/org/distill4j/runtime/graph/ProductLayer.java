package org.distill4j.runtime.graph;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;

/** y = a * b of two inputs: a layer to test graphs with. */
public record ProductLayer() implements Layer {

  @Override
  public INDArray forward(Pass pass) {
    INDArray y = pass.buffer("y", pass.input(0).shape());
    return y.assign(pass.input(0)).muli(pass.input(1));
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    for (int i = 0; i < 2; i++) {
      if (pass.needsInputGradient(i)) {
        pass.inputGradient(i).assign(outputGradient).muli(pass.input(1 - i));
      }
    }
  }
}
