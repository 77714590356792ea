package org.distill4j.runtime.loss;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The mean of losses that a network declares itself. Inputs: one or more losses, each [1]. */
public record NetworkLoss() implements Layer {

  @Override
  public INDArray forward(Pass pass) {
    double sum = 0;
    for (int i = 0; i < pass.inputs(); i++) {
      sum += pass.input(i).getDouble(0);
    }
    return LossInputs.value(pass, sum / pass.inputs());
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    double share = outputGradient.getDouble(0) / pass.inputs();
    for (int i = 0; i < pass.inputs(); i++) {
      if (pass.needsInputGradient(i)) {
        pass.kernels().elements().fill(share, pass.inputGradient(i));
      }
    }
  }
}
