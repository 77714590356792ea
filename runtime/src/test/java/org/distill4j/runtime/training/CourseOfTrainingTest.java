package org.distill4j.runtime.training;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.SquareLoss;
import org.distill4j.runtime.graph.Stage;
import org.distill4j.runtime.graph.schedule.Ramp;
import org.distill4j.runtime.graph.schedule.WeightSchedule;
import org.distill4j.runtime.loss.answer.CrossEntropyLoss;
import org.distill4j.runtime.training.optimiser.AdamW;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

class CourseOfTrainingTest {

  /** Three steps in an epoch. */
  private static final Examples EXAMPLES = TinyTask.examples(300, 1);

  private static final TrainingSettings SETTINGS =
      TrainingSettings.builder().epochs(2).batchSize(100).seed(5).build();

  private static final LossNode ANSWERS =
      LossNode.of(
          "answers",
          1,
          new CrossEntropyLoss(),
          LossInput.student("answer"),
          LossInput.label("annotated"));
  private static final LossNode HINT =
      LossNode.of(
          "hint", 1, new SquareLoss(), LossInput.student("hidden"), LossInput.teacher("hidden"));

  private static LossNode course(WeightSchedule weight) {
    return LossNode.of("course", weight, new EpochLoss(), LossInput.student("answer"));
  }

  private record Course(List<LossNode> losses, List<Stage> stages) {

    TrainingResult train(TrainingSettings settings, Optional<Validation> validation) {
      Distiller distiller = distiller();
      DistillationRun run =
          new DistillationRun(
              distiller, EXAMPLES, validation, settings, settings, TrainingListener.silent());
      return run.trainDistilled(run.record(distiller.teacher().initialised(3)));
    }

    List<Epoch> train() {
      return train(SETTINGS, Optional.empty()).epochs();
    }

    Distiller distiller() {
      return new Distiller() {
        @Override
        public String name() {
          return "Course";
        }

        @Override
        public NetworkGraph teacher() {
          return new TinyAnswerer("Teacher", 4);
        }

        @Override
        public NetworkGraph student() {
          return new TinyAnswerer("Student", 4);
        }

        @Override
        public List<LossNode> losses() {
          return Course.this.losses;
        }

        @Override
        public List<Stage> stages() {
          return Course.this.stages;
        }
      };
    }
  }

  /**
   * Returns a distillation of two stages, the first with a frozen node, and a weight that grows.
   */
  static Distiller staged() {
    LossNode growing = course(new WeightSchedule(3, 0, 1, 0, Ramp.LINEAR));
    return new Course(
            List.of(ANSWERS, HINT, growing),
            List.of(
                new Stage("hints", 1, List.of("hint"), List.of("words")),
                new Stage("all", 2, List.of("hint", "answers", "course"), List.of())))
        .distiller();
  }

  @Test
  void layersKnowHowManyEpochsAreDone() {
    List<Epoch> epochs =
        new Course(List.of(course(WeightSchedule.constant(1)), ANSWERS), List.of()).train();

    assertThat(epochs.get(0).losses().get("course")).isWithin(1e-6).of((0 + 1 / 3d + 2 / 3d) / 3);
    assertThat(epochs.get(1).losses().get("course")).isWithin(1e-6).of((1 + 4 / 3d + 5 / 3d) / 3);
  }

  @Test
  void weightsFollowTheirSchedule() {
    WeightSchedule rising = new WeightSchedule(3, 0, 1, 0, Ramp.LINEAR);
    List<Epoch> epochs = new Course(List.of(course(rising)), List.of()).train();

    // Not run in the first step, whose weight is 0; then 1/3 and 2/3 with weights 1 and 2.
    assertThat(epochs.get(0).losses().get("course")).isWithin(1e-6).of((1 / 3d + 2 / 3d) / 2);
    assertThat(epochs.get(0).total()).isWithin(1e-6).of((1 * 1 / 3d + 2 * 2 / 3d) / 3);
    assertThat(epochs.get(1).total()).isWithin(1e-6).of(3 * (1 + 4 / 3d + 5 / 3d) / 3);
  }

  @Test
  void whatIsNotRunIsNotThere() {
    WeightSchedule late = new WeightSchedule(1, 0, 0, 1, Ramp.LINEAR);
    List<Epoch> epochs = new Course(List.of(course(late), ANSWERS), List.of()).train();

    assertThat(epochs.get(0).losses().keySet()).containsExactly("answers");
    assertThat(epochs.get(1).losses().keySet()).containsExactly("course", "answers");
  }

  @Test
  void aStageTrainsWithItsLossesForItsEpochs() {
    List<Stage> stages =
        List.of(
            new Stage("hints", 1, List.of("hint"), List.of()),
            new Stage("all", 0, List.of("hint", "answers"), List.of()));

    TrainingResult result =
        new Course(List.of(ANSWERS, HINT), stages).train(SETTINGS, Optional.empty());

    assertThat(result.epochs().stream().map(Epoch::stage))
        .containsExactly("hints", "all", "all")
        .inOrder();
    assertThat(result.epochs().stream().map(Epoch::number)).containsExactly(1, 2, 3).inOrder();
    assertThat(result.epochs().get(0).losses().keySet()).containsExactly("hint");
    assertThat(result.epochs().get(2).losses().keySet()).containsExactly("answers", "hint");
    assertThat(result.provenance().stages()).isEqualTo(stages);
  }

  @Test
  void aStageLeavesFrozenNodesAndWhatNoLossReachesAsTheyAre() {
    TrainingSettings decaying = SETTINGS.toBuilder().epochs(1).optimiser(new AdamW(0.1)).build();
    Course course =
        new Course(
            List.of(ANSWERS, HINT),
            List.of(new Stage("hints", 1, List.of("hint"), List.of("words"))));
    ComputationGraph before = course.distiller().distillation(SETTINGS.seed()).initialised();

    ComputationGraph after = course.train(decaying, Optional.empty()).graph();

    assertThat(parameters(after, "words")).isEqualTo(parameters(before, "words"));
    assertThat(parameters(after, "answer")).isEqualTo(parameters(before, "answer"));
    assertThat(parameters(after, "hidden")).isNotEqualTo(parameters(before, "hidden"));
  }

  @Test
  void gradientsPassThroughFrozenNodes() {
    Course course =
        new Course(
            List.of(ANSWERS, HINT),
            List.of(new Stage("lower", 1, List.of("answers"), List.of("hidden", "answer"))));
    ComputationGraph before = course.distiller().distillation(SETTINGS.seed()).initialised();

    ComputationGraph after = course.train(SETTINGS, Optional.empty()).graph();

    assertThat(parameters(after, "words")).isNotEqualTo(parameters(before, "words"));
    assertThat(parameters(after, "hidden")).isEqualTo(parameters(before, "hidden"));
    assertThat(parameters(after, "answer")).isEqualTo(parameters(before, "answer"));
  }

  @Test
  void theValidationChoosesAmongTheEpochsOfTheLastStage() {
    TrainingSettings settings =
        SETTINGS.toBuilder().epochs(30).patience(2).learningRate(1e-9).build();
    List<Stage> stages =
        List.of(
            new Stage("hints", 5, List.of("hint"), List.of()),
            new Stage("all", 0, List.of("hint", "answers"), List.of()));

    TrainingResult result =
        new Course(List.of(ANSWERS, HINT), stages).train(settings, TinyTask.validation());

    assertThat(result.bestEpoch()).isEqualTo(6);
    assertThat(result.epochs()).hasSize(8);
  }

  private static INDArray parameters(ComputationGraph graph, String node) {
    return graph.getVertex(node).params();
  }
}
