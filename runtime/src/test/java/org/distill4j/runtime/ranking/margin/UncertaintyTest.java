package org.distill4j.runtime.ranking.margin;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import org.distill4j.runtime.kernel.array.HostRows;
import org.distill4j.runtime.ranking.Scores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.factory.Nd4j;

/** Uncertainties against the variance by definition. */
class UncertaintyTest {

  private static final int CLASSES = 23;
  private static final int[] ORDER = {7, 3, 22, 0, 11, 12, 5};

  private static double variance(double[][] scores, int a, int b) {
    double mean = 0;
    for (double[] pass : scores) {
      mean += (pass[a] - pass[b]) / scores.length;
    }
    double sum = 0;
    for (double[] pass : scores) {
      double deviation = pass[a] - pass[b] - mean;
      sum += deviation * deviation;
    }
    return sum / scores.length;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 5, 6, 10, 11})
  void isTheVarianceOfTheDifference(int passes) {
    double[][] scores = Scores.passes(passes, passes, CLASSES, 2);
    Uncertainty uncertainty = new Uncertainty(passes, ORDER.length);
    uncertainty.fill(scores, ORDER, ORDER.length);
    float[] row = new float[ORDER.length];

    for (int i = 0; i < ORDER.length; i++) {
      uncertainty.row(i, 0, ORDER.length, row);
      for (int j = 0; j < ORDER.length; j++) {
        double expected = variance(scores, ORDER[i], ORDER[j]);
        assertWithMessage("%s, %s", i, j)
            .that(uncertainty.at(i, j))
            .isWithin(1e-12 * (1 + expected))
            .of(expected);
        assertThat((double) row[j]).isWithin(1e-5 * (1 + expected)).of(expected);
      }
    }
  }

  @Test
  void ignoresAnOffsetOfEachPass() {
    double[][] scores = Scores.passes(1, 6, CLASSES, 1);
    Uncertainty plain = new Uncertainty(6, ORDER.length);
    plain.fill(scores, ORDER, ORDER.length);
    double[][] moved = new double[6][CLASSES];
    for (int pass = 0; pass < 6; pass++) {
      for (int i = 0; i < CLASSES; i++) {
        moved[pass][i] = scores[pass][i] + 100 * pass;
      }
    }
    Uncertainty other = new Uncertainty(6, ORDER.length);
    other.fill(moved, ORDER, ORDER.length);

    assertThat(other.at(1, 4)).isWithin(1e-9).of(plain.at(1, 4));
  }

  @Test
  void isZeroForOnePassAndForEqualPasses() {
    double[] pass = Scores.normal(3, CLASSES);
    Uncertainty one = new Uncertainty(1, ORDER.length);
    one.fill(new double[][] {pass}, ORDER, ORDER.length);
    Uncertainty equal = new Uncertainty(3, ORDER.length);
    equal.fill(new double[][] {pass, pass, pass}, ORDER, ORDER.length);

    assertThat(one.at(0, 5)).isEqualTo(0.0);
    assertThat(equal.at(0, 5)).isWithin(1e-30).of(0);
  }

  @Test
  void meanDifferenceIsThatOfTheScores() {
    double[][] scores = {{1, 5, 2}, {3, 6, 2}};
    Uncertainty uncertainty = new Uncertainty(2, 3);
    uncertainty.fill(scores, new int[] {1, 0, 2}, 3);

    assertThat(uncertainty.meanDifference(0, 1)).isWithin(1e-15).of(3.5);
    assertThat(uncertainty.meanDifference(2, 1)).isWithin(1e-15).of(0);
  }

  @Test
  void refillingForFewerAnswersForgetsTheOthers() {
    Uncertainty uncertainty = new Uncertainty(5, ORDER.length);
    uncertainty.fill(Scores.passes(1, 5, CLASSES, 9), ORDER, ORDER.length);
    float[] row = new float[ORDER.length];
    uncertainty.row(0, 0, ORDER.length, row);
    double[][] scores = Scores.passes(2, 5, CLASSES, 1);
    uncertainty.fill(scores, new int[] {4, 2, 9}, 3);
    uncertainty.row(0, 0, 3, row);

    assertThat(uncertainty.answers()).isEqualTo(3);
    assertThat((double) row[2]).isWithin(1e-5).of(variance(scores, 4, 9));
  }

  @Test
  void readsTheDeviationsThatWereRecorded() {
    Uncertainty uncertainty = new Uncertainty(4, ORDER.length);
    uncertainty.fill(Scores.passes(5, 4, CLASSES, 1), ORDER, ORDER.length);
    Uncertainty read = new Uncertainty(4, ORDER.length);
    read.read(HostRows.reading(Nd4j.createFromArray(uncertainty.deviations())), 0, ORDER.length);

    assertThat(read.at(2, 6)).isEqualTo(uncertainty.at(2, 6));
  }
}
