package org.distill4j.report.measure;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.Map;
import org.distill4j.experiment.data.HeldOut;
import org.distill4j.experiment.store.Run;
import org.junit.jupiter.api.Test;

final class MeasuresTest {

  /** Four examples of three answers, the last with two correct ones. */
  private static final HeldOut HELD_OUT =
      new HeldOut(
          "",
          "",
          List.of(),
          new int[] {0, 1, 2, 3},
          List.of("all"),
          new int[4],
          3,
          new int[][] {{0}, {1}, {2}, {0, 1}},
          List.of(),
          List.of());

  private static Run run(int[][] best, double[] confidence, int... ranks) {
    return new Run(
        "a", 1, "", Map.of(), 1, Map.of(), new double[4], best, confidence, ranks, List.of(), 1);
  }

  private static final Run TEACHER =
      run(
          new int[][] {{0, 1}, {1, 0}, {2, 1}, {2, 0}},
          new double[] {0.92, 0.98, 0.94, 0.96},
          1,
          1,
          1,
          2);

  private static final Run STUDENT =
      run(
          new int[][] {{0, 1}, {0, 2}, {2, 0}, {1, 2}},
          new double[] {0.55, 0.55, 0.65, 1},
          1,
          3,
          1,
          1);

  @Test
  void calibrationComparesConfidenceWithAccuracy() {
    Calibration teacher = Calibration.of(HELD_OUT, List.of(TEACHER));
    Calibration student = Calibration.of(HELD_OUT, List.of(STUDENT));

    assertThat(teacher.bins().get(9).examples()).isEqualTo(4);
    assertThat(teacher.error()).isWithin(1e-12).of(0.95 - 0.75);
    // Bins of 0.5 to 0.6 (one of two right), 0.6 to 0.7 and 0.9 to 1 (all right).
    assertThat(student.error()).isWithin(1e-12).of((2 * 0.05 + 0.35 + 0) / 4);
    assertThat(student.accuracy()).isWithin(1e-12).of(0.75);
    assertThat(student.confidence()).isWithin(1e-12).of(2.75 / 4);
  }

  @Test
  void agreementCountsTheFourCases() {
    Agreement agreement = Agreement.of(HELD_OUT, List.of(TEACHER), List.of(STUDENT));

    assertThat(agreement.same()).isEqualTo(new double[] {1, 0, 1, 0});
    assertThat(agreement.bothRight()).isEqualTo(0.5);
    assertThat(agreement.onlyTeacher()).isEqualTo(0.25);
    assertThat(agreement.onlyOther()).isEqualTo(0.25);
    assertThat(agreement.bothWrong()).isEqualTo(0);
    assertThat(agreement.common()).isWithin(1e-12).of((1 + 0.5 + 0.5 + 0.5) / 4);
  }

  @Test
  void ranksGiveHitsAndReciprocals() {
    List<Run> both = List.of(TEACHER, STUDENT);

    assertThat(RankQuality.hits(List.of(STUDENT), 3)).containsExactly(0.75, 0.75, 1.0).inOrder();
    assertThat(RankQuality.reciprocal(both))
        .usingTolerance(1e-12)
        .containsExactly(1, (1 + 1 / 3.0) / 2, 1, 0.75)
        .inOrder();
    assertThat(RankQuality.median(both)).isEqualTo(1);
  }
}
