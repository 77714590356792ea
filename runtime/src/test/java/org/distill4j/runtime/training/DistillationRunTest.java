package org.distill4j.runtime.training;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.RecordedColumn;
import org.distill4j.runtime.data.TokenColumn;
import org.distill4j.runtime.teacher.RecordedSignals;
import org.junit.jupiter.api.Test;

class DistillationRunTest {

  private static final TrainingSettings TEACHER =
      TrainingSettings.builder().epochs(10).batchSize(30).learningRate(0.04).seed(3).build();
  private static final TrainingSettings STUDENT = TEACHER.toBuilder().seed(4).window(2).build();
  private static final int SIZE = 300;
  private static final Examples EXAMPLES = TinyTask.examples(SIZE, 1);

  @Test
  void theWholeRunTeachesTheStudent() {
    List<String> stages = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void stageStarted(String stage) {
            stages.add(stage);
          }
        };

    DistillationResult result = run(listener).run();

    assertThat(stages)
        .containsExactly("teacher", "student", "teacher signals", "distilled student")
        .inOrder();
    assertThat(result.distillation()).isEqualTo("TinyDistillation");
    assertThat(accuracy(result.teacher())).isAtLeast(0.9);
    assertThat(accuracy(result.distilled())).isAtLeast(0.7);
    assertThat(result.signalBytes()).isEqualTo(4L * SIZE * TinyTask.CLASSES);
    Epoch first = result.distilled().epochs().get(0);
    assertThat(first.losses().keySet()).containsExactly("answers", "softAnswers").inOrder();
    assertThat(first.total())
        .isWithin(1e-9)
        .of(first.losses().get("answers") + 0.5 * first.losses().get("softAnswers"));
    assertThat(result.student().epochs().get(0).losses().keySet()).containsExactly("answers");
    assertThat(result.distilled().provenance().weights())
        .isEqualTo(Map.of("answers", 1.0, "softAnswers", 0.5));
  }

  @Test
  void theSameSeedsGiveTheSameNetworksBitForBit() {
    DistillationResult first = run(TrainingListener.silent()).run();
    DistillationResult second = run(TrainingListener.silent()).run();

    assertThat(parameters(second.teacher())).isEqualTo(parameters(first.teacher()));
    assertThat(parameters(second.student())).isEqualTo(parameters(first.student()));
    assertThat(parameters(second.distilled())).isEqualTo(parameters(first.distilled()));
    assertThat(second.distilled().provenance()).isEqualTo(first.distilled().provenance());
    assertThat(parameters(first.distilled())).isNotEqualTo(parameters(first.student()));
  }

  @Test
  void anotherSeedGivesAnotherStudent() {
    TrainingResult first = run(TrainingListener.silent()).trainStudent();
    TrainingResult other =
        new DistillationRun(
                new TinyDistiller(),
                EXAMPLES,
                TinyTask.validation(),
                TEACHER,
                STUDENT.toBuilder().seed(5).build(),
                TrainingListener.silent())
            .trainStudent();

    assertThat(parameters(other)).isNotEqualTo(parameters(first));
  }

  @Test
  void theStudentFollowsTheRecordedSignals() {
    float[][] wrong = new float[SIZE][TinyTask.CLASSES];
    for (float[] row : wrong) {
      row[2] = 60;
    }
    RecordedSignals signals =
        new RecordedSignals(
            Map.of("teacher/answer", new RecordedColumn(new long[] {TinyTask.CLASSES}, wrong)),
            0,
            0);
    DistillationRun run = run(TrainingListener.silent());

    double misled = accuracy(run.trainDistilled(signals));

    assertThat(misled).isLessThan(accuracy(run.trainStudent()) - 0.2);
  }

  @Test
  void aMissingColumnIsFoundBeforeTheTeacherIsTrained() {
    Examples unlabelled =
        Examples.builder().input("question", new TokenColumn(new int[][] {{1}})).build();
    List<String> stages = new ArrayList<>();
    DistillationRun run =
        new DistillationRun(
            new TinyDistiller(),
            unlabelled,
            TinyTask.validation(),
            TEACHER,
            STUDENT,
            new TrainingListener() {
              @Override
              public void stageStarted(String stage) {
                stages.add(stage);
              }
            });

    Exception e = assertThrows(IllegalArgumentException.class, run::run);

    assertThat(e).hasMessageThat().contains("no column 'label/annotated'");
    assertThat(stages).isEmpty();
  }

  private static DistillationRun run(TrainingListener listener) {
    return new DistillationRun(
        new TinyDistiller(), EXAMPLES, TinyTask.validation(), TEACHER, STUDENT, listener);
  }

  private static float[] parameters(TrainingResult result) {
    return result.graph().params().toFloatVector();
  }

  private static double accuracy(TrainingResult result) {
    return result.best().validation().orElseThrow().accuracy();
  }
}
