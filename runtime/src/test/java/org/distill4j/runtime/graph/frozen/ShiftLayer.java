package org.distill4j.runtime.graph.frozen;

import java.util.List;
import org.distill4j.runtime.layer.Initialisation;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;

/** y = x + a number that is trained: for inputs that need a gradient. */
public record ShiftLayer() implements Layer {

  @Override
  public List<Parameter> parameters() {
    return List.of(new Parameter("w", new long[] {1}, Initialisation.uniform(1)));
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray y = pass.buffer("y", pass.input(0).shape());
    return y.assign(pass.input(0)).addi(pass.parameter("w").getDouble(0));
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    pass.gradient("w").addi(outputGradient.sumNumber());
    if (pass.needsInputGradient(0)) {
      pass.inputGradient(0).assign(outputGradient);
    }
  }
}
