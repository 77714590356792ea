package org.distill4j.runtime.training.optimiser;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Optimisers against their published equations, written out in double precision. */
class OptimiserTest {

  private static final double[] GRADIENTS = {0.5, -2, 1, 0.25};
  private static final double RATE = 0.1;
  private static final double FACTOR = 0.5;

  /** A scalar update rule, written out. */
  private interface Rule {
    double next(int step, double parameter, double gradient);
  }

  @Test
  void plainGradientDescent() {
    assertFollows(new Sgd(), true, (t, p, g) -> p - RATE * g);
    assertThat(new Sgd().stateVectors()).isEqualTo(0);
  }

  @Test
  void momentumAddsUpTheGradients() {
    double[] velocity = {0};
    assertFollows(
        new Sgd(0.9),
        true,
        (t, p, g) -> {
          velocity[0] = 0.9 * velocity[0] + g;
          return p - RATE * velocity[0];
        });
  }

  @Test
  void adam() {
    assertFollows(new Adam(0.8, 0.9, 1e-3), true, adam(0));
  }

  @Test
  void adamWithDecoupledWeightDecay() {
    assertFollows(new AdamW(0.8, 0.9, 1e-3, 0.2), true, adam(0.2));
  }

  @Test
  void biasesDoNotDecay() {
    assertFollows(new AdamW(0.8, 0.9, 1e-3, 0.2), false, adam(0));
  }

  @Test
  void weightsAreSeparatedOnlyWhereTheyDecay() {
    assertThat(new AdamW(0.1).separatesWeights()).isTrue();
    assertThat(new AdamW(0).separatesWeights()).isFalse();
    assertThat(new Adam().separatesWeights()).isFalse();
    assertThat(new Sgd(0.9).separatesWeights()).isFalse();
  }

  @Test
  void defaultsAreThoseOfThePaper() {
    assertThat(new Adam()).isEqualTo(new Adam(0.9, 0.999, 1e-8));
    assertThat(new AdamW(0.01)).isEqualTo(new AdamW(0.9, 0.999, 1e-8, 0.01));
    assertThat(new AdamW(0.01).withEpsilon(1e-5)).isEqualTo(new AdamW(0.9, 0.999, 1e-5, 0.01));
  }

  private static Rule adam(double decay) {
    double[] moments = {0, 0};
    return (t, p, g) -> {
      moments[0] = 0.8 * moments[0] + 0.2 * g;
      moments[1] = 0.9 * moments[1] + 0.1 * g * g;
      double mean = moments[0] / (1 - Math.pow(0.8, t));
      double variance = moments[1] / (1 - Math.pow(0.9, t));
      return p - RATE * (mean / (Math.sqrt(variance) + 1e-3) + decay * p);
    };
  }

  private static void assertFollows(Optimiser optimiser, boolean decays, Rule rule) {
    INDArray parameters = Nd4j.create(new float[] {1, 1, 1});
    INDArray gradients = Nd4j.create(DataType.FLOAT, 3);
    List<INDArray> state = new ArrayList<>();
    for (int i = 0; i < optimiser.stateVectors(); i++) {
      state.add(Nd4j.zeros(DataType.FLOAT, 3));
    }
    double expected = 1;
    for (int t = 1; t <= GRADIENTS.length; t++) {
      gradients.assign(GRADIENTS[t - 1]);
      expected = rule.next(t, expected, FACTOR * GRADIENTS[t - 1]);

      optimiser.step(
          new OptimiserStep(
              t, RATE, FACTOR, decays, KernelSelection.kernels(DataType.FLOAT).optimisers()),
          parameters,
          gradients,
          state);

      for (int i = 0; i < 3; i++) {
        assertThat(parameters.getDouble(i)).isWithin(1e-5).of(expected);
      }
      assertThat(gradients.amaxNumber().doubleValue()).isEqualTo(0.0);
    }
  }
}
