package org.distill4j.examples;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.LinkedHashMap;
import java.util.Map;
import org.distill4j.examples.objective.ManyObjectivesDistiller;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.GraphRunner;
import org.distill4j.runtime.graph.TrainingGraph;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Objectives declared by specs, in a training graph. */
final class ManyObjectivesTest {

  private static final int BATCH = 6;

  private static Map<String, Value> batch() {
    Map<String, Value> batch = new LinkedHashMap<>();
    long[][] shapes = {
      {BATCH, 4, 10}, {BATCH, 4, 6}, {BATCH, 5}, {BATCH, 24}, {BATCH, 32}, {BATCH, 4, 12}
    };
    String[][] names = {
      {"frames"},
      {"movements"},
      {"teacher/answer"},
      {"teacher/video"},
      {"teacher/thought"},
      {"teacher/motion", "teacher/appearance"}
    };
    Nd4j.getRandom().setSeed(4);
    for (int i = 0; i < names.length; i++) {
      for (String name : names[i]) {
        batch.put(name, Value.of(Nd4j.randn(shapes[i])));
      }
    }
    INDArray labels = Nd4j.zeros(BATCH, 5);
    for (int i = 0; i < BATCH - 1; i++) {
      labels.putScalar(i, i % 5, 1);
    }
    batch.put("label/annotated", Value.of(labels));
    return batch;
  }

  @Test
  void eachLossIsFiniteAndTrainsTheStudent() {
    ManyObjectivesDistiller distiller = ManyObjectivesDistiller.builder().answers(5).build();
    TrainingGraph training = distiller.distillation(3);
    GraphRunner runner = new GraphRunner(training.initialised(), training.lossNodes());
    runner.forward(batch(), true, 0);
    for (String loss : training.lossNodes()) {
      double value = runner.value(loss).array().getDouble(0);
      assertWithMessage(loss).that(value).isFinite();
      assertWithMessage(loss).that(Math.abs(value)).isGreaterThan(0.0);
    }
    runner.backward(training.weights());
    assertThat(runner.gradients().norm2Number().doubleValue()).isFinite();
    assertThat(runner.gradients().norm2Number().doubleValue()).isGreaterThan(0.0);
  }

  @Test
  void parametersOfLossesAreTrainedAndLeftOutOfTheStudent() {
    ManyObjectivesDistiller distiller = ManyObjectivesDistiller.builder().answers(5).build();
    // Theta, and a variance for each of the 24 features of 'video'.
    assertThat(distiller.lossParameters()).isEqualTo(1 + 24);
    assertThat(distiller.distillation(3).initialised().params().length())
        .isEqualTo(distiller.student().parameters() + 25);
  }
}
