package org.distill4j.runtime.training;

import static com.google.common.truth.Truth.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.graph.GraphRunner;
import org.distill4j.runtime.training.optimiser.Adam;
import org.distill4j.runtime.training.optimiser.AdamW;
import org.distill4j.runtime.training.optimiser.GradientClipping;
import org.distill4j.runtime.training.optimiser.Optimiser;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

class ParameterUpdaterTest {

  private final ComputationGraph graph = new TinyAnswerer("Tiny", 2).initialised(1);
  private final GraphRunner runner = new GraphRunner(graph, List.of("answer"));
  private final INDArray parameters = runner.parameters();
  private final INDArray gradients = runner.gradients();

  @Test
  void adamFollowsThePublishedSteps() {
    ParameterUpdater adam = updater(new Adam(), GradientClipping.none());
    parameters.assign(1);
    double expected = 1;
    double mean = 0;
    double variance = 0;
    double[] slopes = {0.5, -2, 1};
    for (int t = 1; t <= slopes.length; t++) {
      double g = slopes[t - 1];
      gradients.assign(g);
      double norm = adam.step(0.1);
      mean = 0.9 * mean + 0.1 * g;
      variance = 0.999 * variance + 0.001 * g * g;
      expected -=
          0.1
              * (mean / (1 - Math.pow(0.9, t)))
              / (Math.sqrt(variance / (1 - Math.pow(0.999, t))) + 1e-8);

      assertThat(norm).isWithin(1e-3).of(Math.abs(g) * Math.sqrt((double) parameters.length()));
      assertThat(parameters.minNumber().doubleValue()).isWithin(1e-5).of(expected);
      assertThat(parameters.maxNumber().doubleValue()).isWithin(1e-5).of(expected);
      assertThat(gradients.norm2Number().doubleValue()).isEqualTo(0.0);
    }
  }

  @Test
  void unselectedNodesKeepTheirValuesTheirStateAndTheirStepCount() {
    ParameterUpdater adam = updater(new AdamW(0.5), GradientClipping.none());
    parameters.assign(1);
    adam.select(Set.of("hidden"));
    for (int i = 0; i < 5; i++) {
      graph.getVertex("hidden").getGradientsViewArray().assign(2);
      adam.step(0.1);
    }
    assertThat(graph.getVertex("words").params().meanNumber().doubleValue()).isEqualTo(1.0);

    INDArray before = graph.getVertex("hidden").params().dup();
    adam.select(Set.of("words"));
    graph.getVertex("words").getGradientsViewArray().assign(2);
    adam.step(0.1);

    // The first step of a node is as long as the rate, whatever the gradient; the decay is 0.05.
    assertThat(graph.getVertex("words").params().toFloatVector())
        .usingTolerance(1e-6)
        .containsExactly(filled(60, 1 - 0.05f - 0.1f));
    assertThat(graph.getVertex("hidden").params()).isEqualTo(before);
  }

  @Test
  void weightsDecayAndBiasesDoNot() {
    ParameterUpdater adam = updater(new AdamW(0.5), new GradientClipping(5));
    parameters.assign(1);

    adam.step(0.1);

    assertThat(graph.getVertex("words").params().toFloatVector())
        .usingTolerance(1e-6)
        .containsExactly(filled(60, 0.95f));
    assertThat(graph.getVertex("hidden").params().toFloatVector())
        .usingTolerance(1e-6)
        .containsExactly(new float[] {0.95f, 0.95f, 0.95f, 0.95f, 1, 1});
    float[] logits = graph.getVertex("answer").params().toFloatVector();
    assertThat(logits[2 * TinyTask.CLASSES - 1]).isWithin(1e-6f).of(0.95f);
    assertThat(logits[2 * TinyTask.CLASSES]).isWithin(1e-6f).of(1f);
  }

  @Test
  void longGradientsAreClippedAndShortOnesAreNot() {
    ParameterUpdater adam = updater(new Adam().withEpsilon(1), new GradientClipping(1));
    parameters.assign(0);
    gradients.assign(0);
    gradients.putScalar(0, 3);
    gradients.putScalar(1, 4);

    assertThat(adam.step(1)).isWithin(1e-6).of(5.0);

    assertThat(parameters.getDouble(0)).isWithin(1e-6).of(-0.6 / 1.6);
    assertThat(parameters.getDouble(1)).isWithin(1e-6).of(-0.8 / 1.8);

    ParameterUpdater fresh = updater(new Adam().withEpsilon(1), new GradientClipping(1));
    parameters.assign(0);
    gradients.putScalar(0, 0.5);
    fresh.step(1);
    assertThat(parameters.getDouble(0)).isWithin(1e-6).of(-0.5 / 1.5);
  }

  @Test
  void nonFiniteGradientChangesNothing() {
    ParameterUpdater adam = updater(new Adam(), new GradientClipping(5));
    parameters.assign(1);
    gradients.assign(0);
    gradients.putScalar(3, Float.NaN);

    assertThat(adam.step(0.1)).isNaN();
    assertThat(parameters.minNumber().floatValue()).isEqualTo(1f);
  }

  private ParameterUpdater updater(Optimiser optimiser, GradientClipping clipping) {
    return new ParameterUpdater(optimiser, clipping, graph, parameters, gradients);
  }

  private static float[] filled(int length, float value) {
    float[] values = new float[length];
    Arrays.fill(values, value);
    return values;
  }
}
