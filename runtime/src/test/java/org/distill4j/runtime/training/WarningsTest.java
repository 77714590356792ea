package org.distill4j.runtime.training;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.loss.answer.VanillaDistillationLoss;
import org.distill4j.runtime.training.schedule.ConstantSchedule;
import org.junit.jupiter.api.Test;

/** Warnings of distillations that probably lead to nothing. */
final class WarningsTest {

  private static final Examples EXAMPLES = TinyTask.examples(120, 3);
  private static final TrainingSettings SETTINGS =
      TrainingSettings.builder().epochs(1).batchSize(8).learningRate(1e-3).patience(0).build();

  private final List<String> warnings = new ArrayList<>();
  private final List<TrainingStep> steps = new ArrayList<>();
  private final TrainingListener listener =
      new TrainingListener() {
        @Override
        public void warned(String warning) {
          warnings.add(warning);
        }

        @Override
        public void stepEnded(TrainingStep step) {
          steps.add(step);
        }
      };

  private DistillationRun run(int teacherWidth, double weight, TrainingSettings settings) {
    LossNode soft =
        LossNode.of(
            "softAnswers",
            weight,
            new VanillaDistillationLoss(2, true),
            LossInput.teacher("answer"),
            LossInput.student("answer"));
    return new DistillationRun(
        new TinyDistiller(teacherWidth, 6, soft),
        EXAMPLES,
        Optional.empty(),
        settings,
        settings,
        listener);
  }

  private DistillationRun run(double weight) {
    return run(24, weight, SETTINGS);
  }

  private static ComputationGraph network(int width, long seed) {
    return new TinyAnswerer("TinyTeacher", width).initialised(seed);
  }

  @Test
  void anOrdinaryRunHasNone() {
    run(0.5).run();

    assertThat(warnings).isEmpty();
  }

  @Test
  void tellsOfEqualParameters() {
    run(6, 0.5, SETTINGS).record(network(6, SETTINGS.seed() + 1));
    assertThat(warnings).isEmpty();

    run(6, 0.5, SETTINGS).record(network(6, SETTINGS.seed()));

    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0)).startsWith("teacher and student have the same parameters");
    assertThat(warnings.get(0)).contains("give them different seeds");
  }

  @Test
  void tellsOfAConstantTeacher() {
    ComputationGraph teacher = network(24, 1);
    teacher.params().assign(0);

    run(0.5).record(teacher);

    assertThat(warnings)
        .containsExactly(
            "the teacher's signal 'answer' is the same for all 120 examples, and teaches nothing:"
                + " train the teacher longer or with another learning rate, and see that its inputs"
                + " reach it");
  }

  @Test
  void tellsOfATeacherThatIsNotFinite() {
    ComputationGraph teacher = network(24, 1);
    teacher.params().assign(3e38); // finite, but no answer is

    run(0.5).record(teacher);

    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0)).startsWith("the teacher's signal 'answer' is not finite for");
  }

  @Test
  void tellsOfLossesThatHardlyCountOrCountAlone() {
    run(1e-6).run();
    assertThat(warnings).hasSize(2);
    assertThat(warnings.get(0)).matches("the loss 'answers' makes 100 % of the gradient .*");
    assertThat(warnings.get(1))
        .matches("the loss 'softAnswers' makes .* raise its weight, now 1.0E-6, or leave it out");

    warnings.clear();
    run(1e3).run();
    assertThat(warnings.get(warnings.size() - 1))
        .matches("the loss 'softAnswers' makes .* lower its weight, now 1000.0, or raise theirs");
  }

  /**
   * Short trainings are not measured, longer ones are: the first epoch is the same, bit for bit.
   */
  @Test
  void measurementsChangeNothing() {
    TrainingSettings constant =
        SETTINGS.toBuilder().batchSize(15).schedule(new ConstantSchedule(0)).build();
    DistillationRun unmeasured = run(24, 1e-6, constant);
    DistillationRun measured = run(24, 1e-6, constant.toBuilder().epochs(2).build());
    var signals = unmeasured.record(network(24, 1));

    Epoch one = unmeasured.trainDistilled(signals).epochs().get(0);
    assertThat(warnings).isEmpty();
    Epoch other = measured.trainDistilled(signals).epochs().get(0);

    assertThat(warnings).isNotEmpty();
    assertThat(other.losses()).isEqualTo(one.losses());
    assertThat(other.total()).isEqualTo(one.total());
  }

  @Test
  void listenersSeeLossesAndNetworkOfEachStep() {
    run(0.5).run();

    TrainingStep last = steps.get(steps.size() - 1);
    assertThat(last.epoch()).isEqualTo(1);
    assertThat(last.step()).isEqualTo(15);
    assertThat(last.losses().keySet()).containsExactly("answers", "softAnswers").inOrder();
    assertThat(last.weights()).containsExactly("answers", 1.0, "softAnswers", 0.5);
    assertThat(last.total())
        .isWithin(1e-9)
        .of(last.losses().get("answers") + 0.5 * last.losses().get("softAnswers"));
    assertThat(last.gradientNorm()).isGreaterThan(0.0);
    assertThat(last.graph().getVertex("answer")).isNotNull();
  }
}
