package org.distill4j.runtime.graph;

import java.util.List;
import org.distill4j.runtime.layer.Initialisation;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Adds to each feature the number of training steps so far, which it keeps as state. */
public record CountingLayer(int features) implements Layer {

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.bias("b", features));
  }

  @Override
  public List<Parameter> state() {
    return List.of(new Parameter("steps", new long[] {features}, Initialisation.constant(0)));
  }

  @Override
  public INDArray forward(Pass pass) {
    if (pass.training()) {
      pass.state("steps").addi(1);
    }
    INDArray y = pass.buffer("y", pass.input(0).shape());
    y.assign(pass.input(0)).addiRowVector(pass.state("steps"));
    return y;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    pass.gradient("b").addi(outputGradient.sum(0));
    if (pass.needsInputGradient(0)) {
      pass.inputGradient(0).assign(outputGradient);
    }
  }
}
