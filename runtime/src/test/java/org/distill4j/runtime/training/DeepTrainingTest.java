package org.distill4j.runtime.training;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.FeatureColumn;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.junit.jupiter.api.Test;

/** A network of 5,000 nodes, one behind the other, is checked, trained and exported. */
final class DeepTrainingTest {

  private static final int DEPTH = 5_000;
  private static final int WIDTH = 3;
  private static final long SMALL_STACK = 512 * 1024;
  private static final TrainingSettings SETTINGS =
      TrainingSettings.builder().epochs(1).batchSize(4).learningRate(0.01).seed(1).build();

  private static final class Deep extends NetworkGraph {

    @Override
    public String name() {
      return "Deep";
    }

    @Override
    public List<String> inputs() {
      return List.of("n0");
    }

    @Override
    public List<String> outputs() {
      return List.of("answer");
    }

    @Override
    public long parameters() {
      return (long) (DEPTH + 1) * (WIDTH + 1) * WIDTH;
    }

    @Override
    public void addNodes(GraphBuilder graph) {
      for (int i = 1; i <= DEPTH; i++) {
        graph.addVertex(
            "n" + i, new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.TANH)), "n" + (i - 1));
      }
      graph.addVertex("answer", new LayerVertex(new LogitsLayer(WIDTH, WIDTH)), "n" + DEPTH);
    }
  }

  private static final class DeepDistiller extends Distiller {

    @Override
    public String name() {
      return "DeepDistillation";
    }

    @Override
    public NetworkGraph teacher() {
      return new Deep();
    }

    @Override
    public NetworkGraph student() {
      return new Deep();
    }

    @Override
    public List<LossNode> losses() {
      return List.of(TinyDistiller.ANSWERS);
    }
  }

  @Test
  void trainsOnASmallStack() throws Exception {
    Examples examples =
        Examples.builder()
            .input("n0", new FeatureColumn(new float[][] {{1, 2, 3}, {0, 1, 0}, {2, 2, 1}}))
            .label("annotated", new LabelColumn(WIDTH, new int[][] {{0}, {1}, {2}}))
            .build();
    TrainingGraph training = new DeepDistiller().studentTraining(1);
    FutureTask<TrainingResult> result =
        new FutureTask<>(
            () ->
                new Trainer(SETTINGS, TrainingListener.silent())
                    .train(training, examples, Optional.empty()));

    new Thread(null, result, "small stack", SMALL_STACK).start();

    assertThat(result.get().epochs().get(0).total()).isWithin(1).of(Math.log(WIDTH));
    assertThat(result.get().graph().params()).isNotEqualTo(new Deep().initialised(1).params());
  }
}
