package org.distill4j.runtime.graph;

import java.util.List;
import org.distill4j.runtime.layer.Initialisation;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;

/** y = x * w in each feature, plus noise while training: a layer to test graphs with. */
public record ScaleLayer(int size, double noise, Mode mode, boolean flag, String text, long count)
    implements Layer {

  /** A component that is an enum. */
  public enum Mode {
    PLAIN,
    OTHER {
      @Override
      public String toString() {
        return "a constant with a body";
      }
    }
  }

  static ScaleLayer of(int size) {
    return new ScaleLayer(size, 0, Mode.OTHER, true, "text", 1L << 40);
  }

  static ScaleLayer noisy(int size) {
    return new ScaleLayer(size, 0.1, Mode.PLAIN, false, "", 0);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        new Parameter("w", new long[] {size}, Initialisation.uniform(1)),
        Parameter.bias("b", size));
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray y = pass.buffer("y", pass.input(0).shape());
    y.assign(pass.input(0));
    y.muliRowVector(pass.parameter("w")).addiRowVector(pass.parameter("b"));
    if (pass.training() && noise > 0) {
      y.addi(noise * pass.random().nextDouble());
    }
    return y;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    pass.gradient("w").addi(outputGradient.mul(pass.input(0)).sum(0));
    pass.gradient("b").addi(outputGradient.sum(0));
    if (pass.needsInputGradient(0)) {
      pass.inputGradient(0).assign(outputGradient).muliRowVector(pass.parameter("w"));
    }
  }
}
