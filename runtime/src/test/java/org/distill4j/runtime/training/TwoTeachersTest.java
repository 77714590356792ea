package org.distill4j.runtime.training;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.Signal;
import org.distill4j.runtime.graph.Teacher;
import org.distill4j.runtime.loss.answer.VanillaDistillationLoss;
import org.junit.jupiter.api.Test;

class TwoTeachersTest {

  private static final TrainingSettings SETTINGS =
      TrainingSettings.builder().epochs(2).batchSize(30).learningRate(0.04).seed(3).build();
  private static final Examples EXAMPLES = TinyTask.examples(120, 1);

  private final List<String> phases = new ArrayList<>();

  @Test
  void eachTeacherIsTrainedAndRecorded() {
    DistillationResult result = run(new TwoTeachers(true)).run();

    assertThat(phases)
        .containsExactly(
            "teacher First",
            "teacher Second",
            "student",
            "teacher signals First",
            "teacher signals Second",
            "distilled student")
        .inOrder();
    assertThat(result.teachers().keySet()).containsExactly("First", "Second").inOrder();
    assertThat(result.distilled().epochs().get(0).losses().keySet())
        .containsExactly("answers", "first", "second")
        .inOrder();
    assertThat(result.signalBytes()).isEqualTo((1L + 5) * 120 * TinyTask.CLASSES * Float.BYTES);
    assertThat(assertThrows(IllegalStateException.class, result::teacher))
        .hasMessageThat()
        .contains("[First, Second]");
  }

  @Test
  void teachersOfTheSameSizeBeginDifferently() {
    Map<String, TrainingResult> teachers = run(new TwoTeachers(true)).run().teachers();

    assertThat(teachers.get("First").graph().params().toFloatVector())
        .isNotEqualTo(teachers.get("Second").graph().params().toFloatVector());
  }

  @Test
  void aTeacherThatNoLossTrainsIsGivenTrained() {
    TwoTeachers distiller = new TwoTeachers(false);
    ComputationGraph second = distiller.teacher("Second").network().initialised(9);

    IllegalStateException untrained =
        assertThrows(IllegalStateException.class, () -> run(distiller).run());
    assertThat(phases).isEmpty();
    DistillationResult result = run(distiller).run(Map.of("Second", second));

    assertThat(untrained).hasMessageThat().contains("no loss that could train its teacher Second");
    assertThat(untrained).hasMessageThat().contains("give it trained");
    assertThat(result.teachers().keySet()).containsExactly("First");
    assertThat(phases).doesNotContain("teacher Second");
  }

  @Test
  void namesThatDoNotFitAreNamed() {
    DistillationRun run = run(new TwoTeachers(true));

    assertThat(
            assertThrows(IllegalArgumentException.class, () -> run.run(Map.of("Third", graph()))))
        .hasMessageThat()
        .isEqualTo("Unknown teacher of TwoTeachers 'Third'. Available: First, Second.");
    assertThat(
            assertThrows(
                IllegalArgumentException.class, () -> run.record(Map.of("First", graph()))))
        .hasMessageThat()
        .isEqualTo("Teacher 'Second' is missing; give it trained: Map.of(\"Second\", graph)");
    assertThat(assertThrows(IllegalStateException.class, run::trainTeacher))
        .hasMessageThat()
        .contains("has several teachers");
  }

  @Test
  void signalsBelongToTheirTeacher() {
    TwoTeachers distiller = new TwoTeachers(true);

    assertThat(distiller.signals(distiller.teacher("Second")))
        .containsExactly(new Signal("Second", "answer", 5, List.of("dropped")));
    assertThat(distiller.distillation(1).signals())
        .containsExactly("First/answer", "Second/answer@5(dropped)")
        .inOrder();
  }

  private static ComputationGraph graph() {
    return new TinyAnswerer("any", 4).initialised(1);
  }

  private DistillationRun run(Distiller distiller) {
    phases.clear();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void phaseStarted(String phase) {
            phases.add(phase);
          }
        };
    return new DistillationRun(distiller, EXAMPLES, Optional.empty(), SETTINGS, SETTINGS, listener);
  }

  /** Two teachers of the same size, one of which is read in several passes. */
  private static final class TwoTeachers extends Distiller {

    private final boolean bothAreTrained;

    TwoTeachers(boolean bothAreTrained) {
      this.bothAreTrained = bothAreTrained;
    }

    @Override
    public String name() {
      return "TwoTeachers";
    }

    @Override
    public List<Teacher> teachers() {
      return List.of(
          new Teacher("First", new TinyAnswerer("First", 8), individualLosses()),
          new Teacher(
              "Second",
              new TinyAnswerer("Second", 8),
              bothAreTrained ? individualLosses() : List.of()));
    }

    @Override
    public NetworkGraph student() {
      return new TinyAnswerer("TinyStudent", 4);
    }

    @Override
    public List<LossNode> losses() {
      return List.of(
          TinyDistiller.ANSWERS,
          LossNode.of(
              "first",
              0.5,
              new VanillaDistillationLoss(2, true),
              LossInput.teacher("First", "answer"),
              LossInput.student("answer")),
          LossNode.of(
              "second",
              0.25,
              new MeanOfPassesLoss(),
              LossInput.teacher("Second", "answer").passes(5, "dropped"),
              LossInput.student("answer")));
    }
  }
}
