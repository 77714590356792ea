package org.distill4j.samples.image;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.experiment.Comparison;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.GraphRunner;
import org.distill4j.runtime.graph.ModelFile;
import org.distill4j.runtime.training.Epoch;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingResult;
import org.distill4j.samples.image.data.PhotoSet;
import org.distill4j.samples.image.experiment.ImageExperiment;
import org.distill4j.samples.image.experiment.ImageSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Distils a residual teacher into a student, both generated from their specs, on a few images. */
final class ImageSpecsTest {

  private static final Distiller DISTILLER = ImageExperiment.distiller();

  private static ImageExperiment.Result result;

  @TempDir Path folder;

  @BeforeAll
  static void distil() throws IOException {
    ImageSettings defaults = ImageSettings.defaults(1);
    ImageSettings few =
        new ImageSettings(
            defaults.teacher().toBuilder().epochs(2).batchSize(32).build(),
            defaults.student().toBuilder().epochs(4).batchSize(32).build());
    result =
        new ImageExperiment(PhotoSet.drawn(96, 1), few)
            .run(TrainingListener.silent(), Comparison.Finished.NOTHING);
  }

  @Test
  void theStudentIsATwentiethOfTheTeacher() {
    assertThat(DISTILLER.teacher().parameters())
        .isGreaterThan(20 * DISTILLER.student().parameters());
  }

  @Test
  void everyLossOfTheDistillationGoesDown() {
    List<Epoch> epochs = result.training().distilled().epochs();
    Map<String, Double> first = epochs.get(0).losses();
    Map<String, Double> last = epochs.get(epochs.size() - 1).losses();

    assertThat(first.keySet()).containsExactly("answers", "softAnswers", "hint", "distances");
    first.forEach((name, value) -> assertWithMessage(name).that(last.get(name)).isLessThan(value));
  }

  @Test
  void theStudentAloneHasNothingOfItsTraining() {
    TrainingResult distilled = result.training().distilled();

    assertThat(distilled.graph().params().length()).isEqualTo(DISTILLER.student().parameters());
    assertThat(distilled.graph().getConfiguration().getVertices().keySet())
        .isEqualTo(DISTILLER.student().configuration(1).getVertices().keySet());
  }

  @Test
  void theStudentAnswersTheSameFromItsFile() throws IOException {
    ComputationGraph student = result.training().distilled().graph();
    Path file = folder.resolve("student.zip");
    ModelFile.save(DISTILLER.student(), student, file);
    INDArray photo = Nd4j.rand(DataType.FLOAT, 3, 1, 28, 28);

    INDArray expected = answer(student, photo);
    assertThat(answer(ModelFile.load(DISTILLER.student(), file), photo)).isEqualTo(expected);
    assertThat(answer(DISTILLER.student().initialised(1), photo)).isNotEqualTo(expected);
  }

  private static INDArray answer(ComputationGraph graph, INDArray photo) {
    GraphRunner runner = new GraphRunner(graph, List.of(ImageStudentGraph.ANSWER));
    runner.forward(Map.of("photo", Value.of(photo)), false, 0);
    return runner.value(ImageStudentGraph.ANSWER).array().dup();
  }
}
