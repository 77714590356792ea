package org.distill4j.examples;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.examples.average.MeanTeacherDistiller;
import org.distill4j.examples.passes.MeanAnswerLoss;
import org.distill4j.examples.passes.SteadyDistiller;
import org.distill4j.examples.teachers.MotionGraph;
import org.distill4j.examples.teachers.TwoTeachersDistiller;
import org.distill4j.examples.teachers.WeighedTeachersDistiller;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.FeatureColumn;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.Signal;
import org.distill4j.runtime.loss.answer.MixedTeachersLoss;
import org.distill4j.runtime.training.DistillationResult;
import org.distill4j.runtime.training.DistillationRun;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingSettings;
import org.junit.jupiter.api.Test;

/** Several teachers and stochastic passes run as their specs declare. */
final class TeachersTest {

  private static final TrainingSettings SETTINGS =
      TrainingSettings.builder().epochs(2).batchSize(8).seed(5).build();
  private static final int SIZE = 20;

  @Test
  void eachLossReadsTheTeacherThatItNames() {
    TwoTeachersDistiller distiller = TwoTeachersDistiller.builder().answers(5).build();

    assertThat(distiller.losses().get(1).inputs())
        .containsExactly(LossInput.teacher("Appearance", "answer"), LossInput.student("answer"))
        .inOrder();
    assertThat(distiller.losses().get(2).inputs())
        .containsExactly(LossInput.teacher("Motion", "action"), LossInput.student("answer"))
        .inOrder();
    assertThat(distiller.teacher("Appearance").losses()).hasSize(1);
    assertThat(distiller.teacher("Motion").losses()).isEmpty();
  }

  @Test
  void aTeacherWithoutTheStudentsNodesComesTrained() {
    TwoTeachersDistiller distiller = TwoTeachersDistiller.builder().answers(5).build();
    ComputationGraph motion = MotionGraph.builder().answers(5).build().initialised(3);

    IllegalStateException untrained =
        assertThrows(IllegalStateException.class, () -> run(distiller, examples(12)).run());
    DistillationResult result = run(distiller, examples(12)).run(Map.of("Motion", motion));

    assertThat(untrained)
        .hasMessageThat()
        .contains("teacher org.distill4j.examples.teachers.Motion");
    assertThat(untrained).hasMessageThat().contains("give it trained");
    assertThat(result.teachers().keySet()).containsExactly("Appearance");
    assertThat(result.signalBytes()).isEqualTo(2L * SIZE * 5 * Float.BYTES);
    assertThat(result.distilled().epochs().get(1).losses().keySet())
        .containsExactly("answers", "appearance", "motion", "confident")
        .inOrder();
  }

  @Test
  void weightsOfTeachersAreTrained() {
    WeighedTeachersDistiller distiller = WeighedTeachersDistiller.builder().answers(5).build();
    ComputationGraph motion = MotionGraph.builder().answers(5).build().initialised(3);

    DistillationResult result = run(distiller, examples(12)).run(Map.of("Motion", motion));

    // Two weights, and a row of the four features for each teacher with a common one.
    assertThat(distiller.lossParameters()).isEqualTo(2 + 2 * 4 + 4);
    double[] weights =
        MixedTeachersLoss.weights(result.distilled().lossParameters().get("loss/mixed/theta"));
    assertThat(weights[0] + weights[1]).isWithin(1e-6).of(1);
    assertThat(weights[0]).isNotWithin(1e-6).of(0.5);
  }

  @Test
  void passesAreRecordedWhereTheSpecSaysAndAsOftenAsTheBuilder() {
    SteadyDistiller asWritten = SteadyDistiller.builder().build();
    SteadyDistiller changed = SteadyDistiller.builder().steadyPasses(4).build();

    assertThat(asWritten.signals())
        .containsExactly(
            Signal.of("answer"),
            Signal.of("answer").inPasses(10, "kept"),
            Signal.of("answer").inPasses(3, "seen", "kept"))
        .inOrder();
    assertThat(changed.signals().get(1)).isEqualTo(Signal.of("answer").inPasses(4, "kept"));
    assertThat(changed.losses().get(2).layer()).isEqualTo(new MeanAnswerLoss(4));
    assertThat(
            assertThrows(
                IllegalArgumentException.class, () -> SteadyDistiller.builder().roughPasses(1)))
        .hasMessageThat()
        .contains("roughPasses is 1");
  }

  @Test
  void theSameSeedsGiveTheSamePassesAndTheSameStudent() {
    SteadyDistiller distiller = SteadyDistiller.builder().build();

    DistillationResult first = run(distiller, examples(8)).run();
    DistillationResult second = run(distiller, examples(8)).run();

    assertThat(first.signalBytes()).isEqualTo((1L + 10 + 3) * SIZE * 5 * Float.BYTES);
    assertThat(second.distilled().provenance()).isEqualTo(first.distilled().provenance());
    assertThat(second.distilled().graph().params().toFloatVector())
        .isEqualTo(first.distilled().graph().params().toFloatVector());
  }

  @Test
  void theMovingAverageIsNeitherTrainedNorRecorded() {
    MeanTeacherDistiller distiller = MeanTeacherDistiller.builder().movingAverageDecay(0.5).build();

    DistillationResult result = run(distiller, examples(8)).run();

    assertThat(MeanTeacherDistiller.builder().build().movingAverageDecay().getAsDouble())
        .isEqualTo(0.99);
    assertThat(distiller.movingAverageDecay().getAsDouble()).isEqualTo(0.5);
    assertThat(result.teachers()).isEmpty();
    assertThat(result.signalBytes()).isEqualTo(0);
    assertThat(result.distilled().epochs().get(1).losses().get("consistency")).isGreaterThan(0.0);
  }

  private static DistillationRun run(Distiller distiller, Examples examples) {
    return new DistillationRun(
        distiller, examples, Optional.empty(), SETTINGS, SETTINGS, TrainingListener.silent());
  }

  private static Examples examples(int width) {
    SplittableRandom random = new SplittableRandom(1);
    float[][] frames = new float[SIZE][width];
    float[][] flow = new float[SIZE][6];
    int[][] answers = new int[SIZE][];
    for (int i = 0; i < SIZE; i++) {
      for (float[] row : List.of(frames[i], flow[i])) {
        for (int j = 0; j < row.length; j++) {
          row[j] = (float) random.nextDouble(-1, 1);
        }
      }
      answers[i] = new int[] {random.nextInt(5)};
    }
    return Examples.builder()
        .input(width == 12 ? "frames" : "video", new FeatureColumn(frames))
        .input("flow", new FeatureColumn(flow))
        .label("annotated", new LabelColumn(5, answers))
        .build();
  }
}
