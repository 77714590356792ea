package org.distill4j.runtime.training;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.graph.schedule.LearnedWeightLayer;
import org.distill4j.runtime.loss.answer.TemporalEnsemblingLoss;
import org.distill4j.runtime.loss.answer.VanillaDistillationLoss;
import org.distill4j.testing.GradientCheck;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Losses with state, example numbers and learned weights. */
class OwnStateTest {

  private static final TrainingSettings SETTINGS =
      TrainingSettings.builder().epochs(4).batchSize(30).learningRate(0.04).seed(3).build();
  private static final Examples EXAMPLES = TinyTask.examples(120, 1);
  private static final int STATE = 120 * TinyTask.CLASSES + 120;

  /** A student that remembers its answers. */
  static Distiller remembering() {
    return new TinyDistiller(24, 6, steady(STATE));
  }

  private static LossNode steady(long state) {
    return LossNode.of(
            "steady",
            0.5,
            new TemporalEnsemblingLoss(TinyTask.CLASSES, 120, 0.6),
            LossInput.student("answer"),
            LossInput.exampleNumber())
        .state(state);
  }

  /** A student whose teacher counts by a learned weight. */
  static Distiller weighing() {
    LossNode soft =
        LossNode.of(
            "softAnswers",
            1,
            new VanillaDistillationLoss(2, true),
            LossInput.teacher("answer"),
            LossInput.student("answer"));
    return new TinyDistiller(24, 6, soft.learned(0.5));
  }

  @Test
  void theTrainerGivesTheNumbers() {
    TrainingGraph training = remembering().studentTraining(1);
    assertThat(training.labels()).containsExactly("annotated");
    Trainer trainer = new Trainer(SETTINGS, TrainingListener.silent());
    TrainingResult result =
        trainer.watching(TinyTask.examples(50, 7)).train(training, EXAMPLES, Optional.empty());
    List<Epoch> epochs = result.epochs();
    assertThat(epochs.get(0).losses().get("steady")).isEqualTo(0.0);
    assertThat(epochs.get(1).losses().get("steady")).isGreaterThan(0.0);
    assertThat(epochs.get(3).heldLosses().get("steady")).isEqualTo(0.0);
  }

  @Test
  void stateIsDeclared() {
    Distiller other = new TinyDistiller(24, 6, steady(5));
    assertThat(assertThrows(IllegalStateException.class, () -> other.studentTraining(1)))
        .hasMessageThat()
        .contains("The loss 'steady' declares a state of 5 elements, but its layers have");
  }

  @Test
  void aLearnedWeightIsTrainedWithTheStudent() {
    Distiller distiller = weighing();
    DistillationRun run =
        new DistillationRun(
            distiller, EXAMPLES, Optional.empty(), SETTINGS, SETTINGS, TrainingListener.silent());
    TrainingResult result = run.run().distilled();
    assertThat(distiller.lossParameters()).isEqualTo(1);
    Map<String, INDArray> trained = result.lossParameters();
    assertThat(trained.keySet()).containsExactly("loss/softAnswers/s");
    // The loss is below 2, so its weight rises above 0.5: s falls below log 2.
    assertThat(trained.get("loss/softAnswers/s").getDouble(0)).isLessThan(Math.log(2) - 1e-3);
    assertThat(result.graph().params().length()).isEqualTo(distiller.student().parameters());
  }

  @Test
  void aLearnedWeightHasTheGradientOfItsValue() {
    GradientCheck.of(new LearnedWeightLayer(0.5)).input(1).verify();
    assertThrows(IllegalArgumentException.class, () -> new LearnedWeightLayer(0));
  }
}
