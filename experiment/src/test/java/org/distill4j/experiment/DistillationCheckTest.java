package org.distill4j.experiment;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.distill4j.experiment.sample.Clouds;
import org.distill4j.experiment.store.Run;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.runtime.evaluation.StandardMetrics;
import org.junit.jupiter.api.Test;

/** The comparison of distilled students with those that have no teacher. */
final class DistillationCheckTest {

  private static final int EXAMPLES = 60;
  private static final Map<String, Integer> DIMENSIONS =
      Map.of("features", 2, "classes", 3, "width", 4);
  private static final List<Trial> TRIALS =
      List.of(
          Trial.teacher("teacher", Clouds.SOFT_LABELS, Clouds.training(1)),
          Trial.student("student", Clouds.SOFT_LABELS, Clouds.training(1)),
          Trial.distilled("distilled", Clouds.SOFT_LABELS, Clouds.training(1)));

  /** Returns a run with the first of all answers right. */
  private static Run run(String title, int right) {
    double[] outcomes = IntStream.range(0, EXAMPLES).mapToDouble(i -> i < right ? 1 : 0).toArray();
    return new Run(
        title,
        1,
        "",
        Map.of(),
        1,
        Map.of(StandardMetrics.ACCURACY.id(), (double) right / EXAMPLES),
        outcomes,
        new int[EXAMPLES][0],
        new double[0],
        new int[0],
        List.of(),
        1);
  }

  private static List<String> warnings(int teacher, int student, int distilled) {
    List<Run> runs =
        List.of(run("teacher", teacher), run("student", student), run("distilled", distilled));
    List<String> groups = IntStream.range(0, EXAMPLES).mapToObj(String::valueOf).toList();
    Results results = new Results(groups, StandardMetrics.ACCURACY, runs);
    return new DistillationCheck(results, DIMENSIONS).warnings(TRIALS);
  }

  @Test
  void saysNothingOfAGoodOrAnEqualStudent() {
    assertThat(warnings(50, 30, 45)).isEmpty();
    assertThat(warnings(50, 30, 29)).isEmpty();
  }

  @Test
  void tellsOfAWorseStudentAndWhatToTry() {
    assertThat(warnings(50, 45, 30)).hasSize(1);
    assertThat(warnings(50, 45, 30).get(0))
        .matches(
            "'distilled' is worse than 'student', which has no teacher: .* -0\\.2500 \\(95 %: .*\\)\\."
                + " Try other values of softAnswersWeight, softAnswersTemperature, less dropout if"
                + " the student inherits that of the teacher, or a better teacher\\.");
  }

  @Test
  void namesATeacherThatIsNoBetter() {
    assertThat(warnings(40, 45, 30).get(0))
        .endsWith(
            "The teacher is no better than the student (0.6667 and 0.7500): train a better one"
                + " first.");
  }
}
