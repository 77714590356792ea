package org.distill4j.runtime.training.frozen;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.frozen.Storage;
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.distill4j.runtime.layer.sequence.EmbeddingLayer;
import org.distill4j.runtime.layer.sequence.MeanPoolingLayer;
import org.distill4j.runtime.training.DistillationRun;
import org.distill4j.runtime.training.TinyDistiller;
import org.distill4j.runtime.training.TinyTask;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingResult;
import org.distill4j.runtime.training.TrainingSettings;
import org.junit.jupiter.api.Test;

class FrozenTeacherTest {

  private static final TrainingSettings SETTINGS =
      TrainingSettings.builder().epochs(3).batchSize(30).seed(5).build();

  /** A network whose parameters are all frozen. */
  private static final class Given extends NetworkGraph {

    @Override
    public String name() {
      return "Given";
    }

    @Override
    public List<String> inputs() {
      return List.of("question");
    }

    @Override
    public List<String> outputs() {
      return List.of("answer");
    }

    @Override
    public long parameters() {
      return 0;
    }

    @Override
    public long frozenParameters() {
      return TinyTask.WORDS * 8L + 9L * TinyTask.CLASSES;
    }

    @Override
    public void addNodes(GraphBuilder graph) {
      LayerVertex words = new LayerVertex(new EmbeddingLayer(TinyTask.WORDS, 8, 1));
      LayerVertex answer = new LayerVertex(new LogitsLayer(8, TinyTask.CLASSES));
      graph.addVertex("words", words.frozen(Storage.FLOAT32), "question");
      graph.addVertex("sentence", new LayerVertex(new MeanPoolingLayer()), "words");
      graph.addVertex("answer", answer.frozen(Storage.FLOAT32), "sentence");
    }
  }

  @Test
  void aTeacherMayBeFrozenAsAWhole() {
    NetworkGraph teacher = new Given();
    Distiller distiller =
        new Distiller() {
          @Override
          public String name() {
            return "GivenDistillation";
          }

          @Override
          public NetworkGraph teacher() {
            return teacher;
          }

          @Override
          public NetworkGraph student() {
            return new TinyDistiller().student();
          }

          @Override
          public List<LossNode> losses() {
            return new TinyDistiller().losses();
          }
        };

    DistillationRun run =
        new DistillationRun(
            distiller,
            TinyTask.examples(60, 1),
            Optional.empty(),
            SETTINGS,
            SETTINGS,
            TrainingListener.silent());
    TrainingResult distilled = run.trainDistilled(run.record(teacher.initialised(3)));

    assertThat(distilled.epochs()).hasSize(SETTINGS.epochs());
  }
}
