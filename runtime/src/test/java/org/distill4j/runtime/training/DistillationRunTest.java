package org.distill4j.runtime.training;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.RecordedColumn;
import org.distill4j.runtime.data.TokenColumn;
import org.distill4j.runtime.evaluation.EvaluationSet;
import org.distill4j.runtime.teacher.RecordedSignals;
import org.junit.jupiter.api.Test;

class DistillationRunTest {

  private static final TrainingSettings TEACHER =
      TrainingSettings.builder().epochs(10).batchSize(30).learningRate(0.04).seed(3).build();
  private static final TrainingSettings STUDENT = TEACHER.toBuilder().seed(4).bucketSize(2).build();
  private static final int SIZE = 300;
  private static final Examples EXAMPLES = TinyTask.examples(SIZE, 1);

  @Test
  void theWholeRunTeachesTheStudent() {
    List<String> phases = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void phaseStarted(String phase) {
            phases.add(phase);
          }
        };

    DistillationResult result = run(listener).run();

    assertThat(phases)
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
    DistillationResult first = run(TrainingListener.silent(), 2).run();
    DistillationResult second = run(TrainingListener.silent(), 2).run();

    assertThat(parameters(second.teacher())).isEqualTo(parameters(first.teacher()));
    assertThat(parameters(second.student())).isEqualTo(parameters(first.student()));
    assertThat(parameters(second.distilled())).isEqualTo(parameters(first.distilled()));
    assertThat(second.distilled().provenance()).isEqualTo(first.distilled().provenance());
    assertThat(parameters(first.distilled())).isNotEqualTo(parameters(first.student()));
  }

  @Test
  void anotherSeedGivesAnotherStudent() {
    TrainingSettings one = STUDENT.toBuilder().epochs(1).build();
    TrainingSettings other = one.toBuilder().seed(5).build();

    assertThat(parameters(student(other))).isNotEqualTo(parameters(student(one)));
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
  void whatDoesNotFitIsFoundBeforeTheTeacherIsTrained() {
    Examples unlabelled =
        Examples.builder().input("question", new TokenColumn(new int[][] {{1}})).build();
    EvaluationSet foreign =
        EvaluationSet.of(
            Examples.builder().input("video", new TokenColumn(new int[][] {{1}})).build(),
            new LabelColumn(TinyTask.CLASSES, new int[][] {{1}}));
    EvaluationSet own = TinyTask.set(5, 1);

    assertThat(problem(unlabelled, new Validation(own, "answer")))
        .contains("Unknown column 'label/annotated'");
    assertThat(problem(EXAMPLES, new Validation(foreign, "answer")))
        .contains("Unknown column 'question'. Available: video.");
    assertThat(problem(EXAMPLES, new Validation(own, "answr")))
        .startsWith("TinyTeacher has no node 'answr' to evaluate. Available: words,");
  }

  private static String problem(Examples examples, Validation validation) {
    List<String> phases = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void phaseStarted(String phase) {
            phases.add(phase);
          }
        };
    DistillationRun run =
        new DistillationRun(
            new TinyDistiller(), examples, Optional.of(validation), TEACHER, STUDENT, listener);
    Exception e = assertThrows(IllegalArgumentException.class, run::run);
    assertThat(phases).isEmpty();
    return e.getMessage();
  }

  private static TrainingResult student(TrainingSettings settings) {
    return new DistillationRun(
            new TinyDistiller(),
            EXAMPLES,
            Optional.empty(),
            TEACHER,
            settings,
            TrainingListener.silent())
        .trainStudent();
  }

  private static DistillationRun run(TrainingListener listener) {
    return run(listener, TEACHER.epochs());
  }

  private static DistillationRun run(TrainingListener listener, int epochs) {
    return new DistillationRun(
        new TinyDistiller(),
        EXAMPLES,
        TinyTask.validation(),
        TEACHER.toBuilder().epochs(epochs).build(),
        STUDENT.toBuilder().epochs(epochs).build(),
        listener);
  }

  private static float[] parameters(TrainingResult result) {
    return result.graph().params().toFloatVector();
  }

  private static double accuracy(TrainingResult result) {
    return result.best().validation().orElseThrow().accuracy();
  }
}
