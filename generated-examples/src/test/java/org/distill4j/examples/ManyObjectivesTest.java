package org.distill4j.examples;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.examples.map.MapObjectivesDistiller;
import org.distill4j.examples.map.NormalMarginsDistiller;
import org.distill4j.examples.map.NormalPainterGraph;
import org.distill4j.examples.map.ReviewDistillationDistiller;
import org.distill4j.examples.objective.ManyObjectivesDistiller;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.GraphRunner;
import org.distill4j.runtime.graph.NodeParameters;
import org.distill4j.runtime.graph.Signal;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.teacher.BatchSignals;
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
    batch.put("label/number of the example", Value.of(Nd4j.arange(BATCH).reshape('c', BATCH, 1)));
    return batch;
  }

  private static Map<String, Value> photos() {
    Nd4j.getRandom().setSeed(4);
    Map<String, Value> batch = new LinkedHashMap<>();
    batch.put("photo", Value.of(Nd4j.randn(BATCH, 3, 8, 8)));
    batch.put("teacher/raw", Value.of(Nd4j.randn(BATCH, 6, 8, 8)));
    batch.put("teacher/shapes", Value.of(Nd4j.rand(BATCH, 6, 8, 8)));
    batch.put("teacher/margins", Value.of(Nd4j.rand(BATCH, 6).negi()));
    batch.put("teacher/objects", Value.of(Nd4j.rand(BATCH, 12, 4, 4)));
    batch.put("label/annotated", Value.of(Nd4j.eye(BATCH).get(all(), interval(0, 5)).dup('c')));
    return batch;
  }

  @Test
  void eachLossIsFiniteAndTrainsTheStudent() {
    check(ManyObjectivesDistiller.builder().answers(5).build(), batch());
  }

  @Test
  void eachLossOfMapsIsFiniteAndTrainsTheStudent() {
    check(MapObjectivesDistiller.builder().build(), photos());
    check(ReviewDistillationDistiller.builder().build(), photos());
    check(NormalMarginsDistiller.builder().build(), photos());
  }

  /**
   * The margins of a channel follow from the parameters of its normalisation, also once trained.
   */
  @Test
  void marginsAreReadOfTheTeachersNormalisation() {
    ComputationGraph painter = NormalPainterGraph.builder().build().initialised(3);
    BatchSignals signals = new BatchSignals(painter, List.of(Signal.of("margins")));
    INDArray first = signals.read(photos(), 0).get(Signal.of("margins")).array();
    assertThat(first.shape()).isEqualTo(new long[] {BATCH, 6});
    assertThat(first.getDouble(2, 4)).isWithin(1e-6).of(-Math.sqrt(2 / Math.PI));

    NodeParameters.of(painter).set("raw", "gamma", Nd4j.valueArrayOf(6, 3.0f));
    INDArray later = signals.read(photos(), 1).get(Signal.of("margins")).array();
    assertThat(later.getDouble(2, 4)).isWithin(1e-5).of(-3 * Math.sqrt(2 / Math.PI));
  }

  private static void check(Distiller distiller, Map<String, Value> batch) {
    TrainingGraph training = distiller.distillation(3);
    GraphRunner runner = new GraphRunner(training.initialised(), training.lossNodes());
    // Losses that compare a step with the one before begin with 0.
    runner.forward(batch, true, 0);
    runner.backward(training.weights());
    runner.parameters().subi(runner.gradients().mul(1e-3));
    runner.gradients().assign(0);
    runner.forward(batch, true, 1);
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
    // Theta, a variance for each of the 24 features of 'video', and the embeddings of 'thought'.
    long embeddings = 16 * (32 + 1) + 16 * (8 + 1);
    assertThat(distiller.lossParameters()).isEqualTo(1 + 24 + embeddings);
    assertThat(distiller.distillation(3).initialised().params().length())
        .isEqualTo(distiller.student().parameters() + 25 + embeddings);
  }
}
