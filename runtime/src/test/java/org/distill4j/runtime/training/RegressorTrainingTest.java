package org.distill4j.runtime.training;

import static com.google.common.truth.Truth.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.graph.SquareLoss;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.layer.core.RegressorLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A student of 4 hidden features that learns 9 of its teacher through a regressor. */
class RegressorTrainingTest {

  private static final String W = "adapter/hint/hidden/W";
  private static final String B = "adapter/hint/hidden/b";
  private static final TrainingSettings SETTINGS =
      TrainingSettings.builder().epochs(6).batchSize(16).learningRate(0.01).seed(5).build();

  private final Distiller distiller = hinted();

  @Test
  void theRegressorIsTrainedAndLeftOutOfTheStudent() {
    TrainingGraph training = distiller.distillation(SETTINGS.seed());
    Map<String, INDArray> fresh = training.lossParameters(training.initialised());
    Examples examples = TinyTask.examples(200, 1);
    DistillationRun run =
        new DistillationRun(
            distiller, examples, Optional.empty(), SETTINGS, SETTINGS, TrainingListener.silent());

    TrainingResult result = run.trainDistilled(run.record(distiller.teacher().initialised(3)));

    assertThat(training.lossParameters()).isEqualTo(4 * 9 + 9);
    assertThat(distiller.lossParameters()).isEqualTo(4 * 9 + 9);
    assertThat(result.lossParameters().keySet()).containsExactly(W, B).inOrder();
    assertThat(result.lossParameters().get(W).shape()).isEqualTo(new long[] {4, 9});
    assertThat(result.lossParameters().get(W)).isNotEqualTo(fresh.get(W));
    assertThat(result.lossParameters().get(B)).isNotEqualTo(fresh.get(B));
    assertThat(result.graph().params().length()).isEqualTo(distiller.student().parameters());
    assertThat(result.graph().getConfiguration().getVertices().keySet())
        .containsExactly("words", "sentence", "dropped", "hidden", "answer");
    assertThat(result.best().losses().get("hint"))
        .isLessThan(0.8 * result.epochs().get(0).losses().get("hint"));
  }

  @Test
  void theRegressorIsSavedWithTheTrainingGraph(@TempDir Path folder) throws Exception {
    TrainingGraph training = distiller.distillation(1);
    ComputationGraph graph = training.initialised();
    File file = folder.resolve("training.zip").toFile();

    ModelSerializer.writeModel(graph, file, false);

    ComputationGraph restored = ModelSerializer.restoreComputationGraph(file, false);
    assertThat(training.lossParameters(restored).get(W))
        .isEqualTo(training.lossParameters(graph).get(W));
    assertThat(graph.params().length()).isEqualTo(distiller.student().parameters() + 45);
  }

  @Test
  void theStudentBeginsTheSameWithAndWithoutIt() {
    assertThat(distiller.studentTraining(4).initialised().getVertex("hidden").params())
        .isEqualTo(distiller.distillation(4).initialised().getVertex("hidden").params());
  }

  private static Distiller hinted() {
    return new TinyDistiller(
        9,
        4,
        LossNode.of(
                "hint",
                1,
                new SquareLoss(),
                LossInput.student("hidden").through(new RegressorLayer(4, 9, true)),
                LossInput.teacher("hidden"))
            .parameters(4 * 9 + 9));
  }
}
