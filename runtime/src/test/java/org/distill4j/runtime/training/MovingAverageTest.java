package org.distill4j.runtime.training;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.Batches;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.GraphRunner;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.graph.MovingAverage;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.loss.answer.VanillaDistillationLoss;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

class MovingAverageTest {

  private static final TrainingSettings SETTINGS =
      TrainingSettings.builder().epochs(2).batchSize(30).learningRate(0.04).seed(3).build();
  private static final Examples EXAMPLES = TinyTask.examples(120, 1);

  @Test
  void theTeacherFollowsTheStudentAfterEachStep() {
    TrainingGraph training = new MeanTeacher(0.75).distillation(1);
    ComputationGraph student = training.initialised();
    SignalSource source = SignalSource.of(training, student, SETTINGS);
    Batch batch =
        new Batches(EXAMPLES, source.columns(inputs(training)), DataType.FLOAT)
            .batch(new int[] {0, 1, 2});
    INDArray first = student.params().dup();

    assertThat(answer(source, batch, 0)).isEqualTo(answer(training, student, batch));
    student.params().muli(2);
    assertThat(answer(source, batch, 1)).isNotEqualTo(answer(training, student, batch));
    source.stepEnded(new SignalSource.Step(0.1, 0, Optional.empty()));

    // 0.75 x + 0.25 * 2 x
    student.params().assign(first.mul(1.25));
    float[] expected = answer(training, student, batch);
    float[] found = answer(source, batch, 2);
    assertThat(found).usingTolerance(1e-5).containsExactly(expected).inOrder();
  }

  @Test
  void passesOfTheAverageDifferFromStepToStep() {
    TrainingGraph training = new MeanTeacher(0.75).distillation(1);
    SignalSource source = SignalSource.of(training, training.initialised(), SETTINGS);
    Batch batch =
        new Batches(EXAMPLES, source.columns(inputs(training)), DataType.FLOAT)
            .batch(new int[] {0, 1, 2});

    INDArray first = passes(source, batch, 0);
    INDArray second = passes(source, batch, 1);

    assertThat(first.shape()).isEqualTo(new long[] {3, 4, TinyTask.CLASSES});
    assertThat(second.data().asFloat()).isNotEqualTo(first.data().asFloat());
    assertThat(passes(source, batch, 0).data().asFloat()).isEqualTo(first.data().asFloat());
  }

  @Test
  void nothingIsTrainedOrRecordedForIt() {
    List<String> phases = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void phaseStarted(String phase) {
            phases.add(phase);
          }
        };

    DistillationResult result = run(0.9, listener);

    assertThat(phases).containsExactly("student", "distilled student").inOrder();
    assertThat(result.teachers()).isEmpty();
    assertThat(result.signalBytes()).isEqualTo(0);
    assertThat(result.distilled().epochs().get(1).losses().keySet())
        .containsExactly("answers", "soft", "steady")
        .inOrder();
  }

  @Test
  void theSameSeedGivesTheSameStudentAndAnotherDecayAnother() {
    DistillationResult first = run(0.9, TrainingListener.silent());
    DistillationResult second = run(0.9, TrainingListener.silent());
    DistillationResult other = run(0.5, TrainingListener.silent());

    assertThat(parameters(second)).isEqualTo(parameters(first));
    assertThat(parameters(other)).isNotEqualTo(parameters(first));
    assertThat(other.distilled().provenance().fingerprint())
        .isNotEqualTo(first.distilled().provenance().fingerprint());
  }

  @Test
  void heldExamplesAreComparedWithTheAverageToo() {
    TrainingGraph training = new MeanTeacher(0.9).distillation(SETTINGS.seed());
    Trainer trainer = new Trainer(SETTINGS, TrainingListener.silent());

    TrainingResult plain = trainer.train(training, EXAMPLES, Optional.empty());
    TrainingResult watched =
        trainer.watching(TinyTask.examples(50, 7)).train(training, EXAMPLES, Optional.empty());

    for (Epoch epoch : watched.epochs()) {
      assertThat(epoch.heldLosses().keySet()).containsExactly("answers", "soft", "steady");
      epoch.heldLosses().values().forEach(loss -> assertThat(loss).isGreaterThan(0.0));
    }
    assertThat(watched.graph().params().toFloatVector())
        .isEqualTo(plain.graph().params().toFloatVector());
  }

  @Test
  void theDecayHasARange() {
    assertThat(assertThrows(IllegalArgumentException.class, () -> new MovingAverage(1, List.of())))
        .hasMessageThat()
        .isEqualTo("decay must be at least 0 and below 1, but is 1.0");
  }

  private static float[] parameters(DistillationResult result) {
    return result.distilled().graph().params().toFloatVector();
  }

  private static DistillationResult run(double decay, TrainingListener listener) {
    return new DistillationRun(
            new MeanTeacher(decay), EXAMPLES, Optional.empty(), SETTINGS, SETTINGS, listener)
        .run();
  }

  private static List<String> inputs(TrainingGraph training) {
    return training.configuration().getNetworkInputs();
  }

  private static float[] answer(SignalSource source, Batch batch, long step) {
    return source.values(batch, step).get("teacher/answer").array().dup().data().asFloat();
  }

  private static INDArray passes(SignalSource source, Batch batch, long step) {
    Map<String, Value> values = source.values(batch, step);
    return values.get("teacher/answer@4(dropped)").array().dup();
  }

  private static float[] answer(TrainingGraph training, ComputationGraph student, Batch batch) {
    GraphRunner runner = new GraphRunner(training.export(student), List.of("answer"));
    runner.forward(batch.values(), false, 0);
    return runner.value("answer").array().dup().data().asFloat();
  }

  /** A student that follows its own average. */
  static final class MeanTeacher extends Distiller {

    private final double decay;

    MeanTeacher(double decay) {
      this.decay = decay;
    }

    @Override
    public String name() {
      return "MeanTeacher";
    }

    @Override
    public NetworkGraph teacher() {
      return student();
    }

    @Override
    public NetworkGraph student() {
      return new TinyAnswerer("TinyStudent", 6);
    }

    @Override
    public OptionalDouble movingAverageDecay() {
      return OptionalDouble.of(decay);
    }

    @Override
    public List<LossNode> losses() {
      return List.of(
          TinyDistiller.ANSWERS,
          LossNode.of(
              "soft",
              0.5,
              new VanillaDistillationLoss(2, true),
              LossInput.teacher("answer"),
              LossInput.student("answer")),
          LossNode.of(
              "steady",
              0.1,
              new MeanOfPassesLoss(),
              LossInput.teacher("answer").passes(4, "dropped"),
              LossInput.student("answer")));
    }
  }
}
