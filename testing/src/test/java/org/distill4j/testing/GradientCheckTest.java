package org.distill4j.testing;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The gradient check finds what is wrong. */
class GradientCheckTest {

  /** The fault of a layer. */
  enum Fault {
    NONE,
    PARAMETER_GRADIENT,
    INPUT_GRADIENT,
    OVERWRITES_GRADIENT,
    CHANGES_INPUT,
    CHANGES_OUTPUT_GRADIENT
  }

  /** y = x + b, with one fault. */
  record Shift(int size, Fault fault) implements Layer {

    @Override
    public List<Parameter> parameters() {
      return List.of(Parameter.bias("b", size));
    }

    @Override
    public INDArray forward(Pass pass) {
      INDArray y = pass.buffer("y", pass.input(0).shape());
      y.assign(pass.input(0)).addiRowVector(pass.parameter("b"));
      if (fault == Fault.CHANGES_INPUT) {
        pass.input(0).addi(1);
      }
      return y;
    }

    @Override
    public void backward(Pass pass, INDArray outputGradient) {
      INDArray sums = outputGradient.sum(0).muli(fault == Fault.PARAMETER_GRADIENT ? 1.001 : 1);
      if (fault == Fault.OVERWRITES_GRADIENT) {
        pass.gradient("b").assign(sums);
      } else {
        pass.gradient("b").addi(sums);
      }
      if (pass.needsInputGradient(0)) {
        double factor = fault == Fault.INPUT_GRADIENT ? 1.001 : 1;
        pass.inputGradient(0).assign(outputGradient).muli(factor);
      }
      if (fault == Fault.CHANGES_OUTPUT_GRADIENT) {
        outputGradient.addi(1);
      }
    }
  }

  private static void verify(Fault fault) {
    GradientCheck.of(new Shift(2, fault)).input(3, 2).verify();
  }

  private static String failure(Fault fault) {
    return assertThrows(AssertionError.class, () -> verify(fault)).getMessage();
  }

  @Test
  void acceptsALayerThatIsRight() {
    verify(Fault.NONE);
  }

  @Test
  void findsEachFault() {
    assertThat(failure(Fault.PARAMETER_GRADIENT)).contains("gradient of b[");
    assertThat(failure(Fault.INPUT_GRADIENT)).contains("gradient of input 0[");
    assertThat(failure(Fault.OVERWRITES_GRADIENT)).contains("sum of two gradients of b");
    assertThat(failure(Fault.CHANGES_INPUT)).contains("value of a second forward");
    assertThat(failure(Fault.CHANGES_OUTPUT_GRADIENT)).contains("output gradient");
  }
}
