package org.distill4j.examples;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.examples.hint.HintedDistiller;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.SequenceColumn;
import org.distill4j.runtime.graph.Stage;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.graph.schedule.Ramp;
import org.distill4j.runtime.graph.schedule.WeightSchedule;
import org.distill4j.runtime.training.DistillationRun;
import org.distill4j.runtime.training.Epoch;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingResult;
import org.distill4j.runtime.training.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Regressors, schedules and stages run as their specs declare. */
final class HintsTest {

  private static final TrainingSettings SETTINGS =
      TrainingSettings.builder().epochs(2).batchSize(8).seed(5).build();
  private static final int SIZE = 24;

  private final HintedDistiller distiller =
      HintedDistiller.builder().channels(3).width(6).hintsEpochs(1).build();

  private static Examples examples() {
    SplittableRandom random = new SplittableRandom(1);
    float[][] clips = new float[SIZE][];
    int[][] answers = new int[SIZE][];
    for (int i = 0; i < SIZE; i++) {
      clips[i] = new float[3 * (1 + random.nextInt(4))];
      for (int j = 0; j < clips[i].length; j++) {
        clips[i][j] = (float) random.nextDouble(-1, 1);
      }
      answers[i] = new int[] {random.nextInt(5)};
    }
    return Examples.builder()
        .input("clips", SequenceColumn.ofRows(3, clips))
        .label("annotated", new LabelColumn(5, answers))
        .build();
  }

  private TrainingResult distilled() {
    DistillationRun run =
        new DistillationRun(
            distiller, examples(), Optional.empty(), SETTINGS, SETTINGS, TrainingListener.silent());
    return run.trainDistilled(run.record(distiller.teacher().initialised(2)));
  }

  @Test
  void regressorsAreTrainedWithTheStudentAndNotPartOfIt() {
    TrainingGraph training = distiller.distillation(SETTINGS.seed());
    Map<String, INDArray> fresh = training.lossParameters(training.initialised());

    TrainingResult result = distilled();

    assertThat(distiller.lossParameters()).isEqualTo(2 * (32 * 6 + 32) + 32 * 6);
    assertThat(result.lossParameters().keySet())
        .containsExactly(
            "adapter/hint/hidden/W",
            "adapter/hint/hidden/b",
            "adapter/stepwise/steps/W",
            "adapter/overall/hidden/W",
            "adapter/overall/hidden/b");
    fresh.forEach(
        (name, before) -> assertThat(result.lossParameters().get(name)).isNotEqualTo(before));
    assertThat(result.graph().params().length()).isEqualTo(distiller.student().parameters());
  }

  @Test
  void stagesTrainWhatTheySay() {
    TrainingResult result = distilled();
    ComputationGraph fresh = distiller.distillation(SETTINGS.seed()).initialised();

    assertThat(distiller.stages())
        .containsExactly(
            new Stage("hints", 1, List.of("hint", "stepwise"), List.of()),
            new Stage(
                "all", 0, List.of("answers", "hint", "stepwise", "overall"), List.of("steps")))
        .inOrder();
    assertThat(result.epochs().stream().map(Epoch::stage))
        .containsExactly("hints", "all", "all")
        .inOrder();
    assertThat(result.epochs().get(0).losses().keySet()).containsExactly("hint", "stepwise");
    assertThat(result.graph().getVertex("steps").params())
        .isNotEqualTo(fresh.getVertex("steps").params());
  }

  @Test
  void weightsChangeAsTheSpecSaysAndTheBuilder() {
    HintedDistiller changed =
        HintedDistiller.builder()
            .channels(3)
            .width(6)
            .answersWeight(3)
            .answersWeightEpochs(4)
            .hintWeightFrom(7)
            .hintWeightAfter(2)
            .build();

    assertThat(distiller.losses().get(0).weight())
        .isEqualTo(new WeightSchedule(1, 0, 2, 0, Ramp.COSINE));
    assertThat(distiller.losses().get(1).weight())
        .isEqualTo(new WeightSchedule(0, 10, 0, 4, Ramp.LINEAR));
    assertThat(changed.losses().get(0).weight())
        .isEqualTo(new WeightSchedule(3, 0, 4, 0, Ramp.COSINE));
    assertThat(changed.losses().get(1).weight())
        .isEqualTo(new WeightSchedule(0, 7, 0, 2, Ramp.LINEAR));
  }
}
