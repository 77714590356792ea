package org.distill4j.runtime.ranking.transport;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.Arrays;
import org.distill4j.runtime.ranking.Scores;
import org.distill4j.runtime.ranking.margin.Uncertainty;
import org.junit.jupiter.api.Test;

/** The three solvers against the definition of the scaled kernel and against each other. */
class SinkhornTest {

  private static final int PASSES = 7;

  private static PassVectors vectors(int n, double deviation, boolean single) {
    Uncertainty uncertainty = new Uncertainty(PASSES, n);
    uncertainty.fill(Scores.passes(n, PASSES, n, deviation), Scores.identity(n), n);
    PassVectors vectors = new PassVectors(PASSES, n, single);
    vectors.fill(uncertainty, 1);
    return vectors;
  }

  private static double[] solveExactly(PassVectors vectors, int n) {
    double[] scalings = new double[n];
    new Sinkhorn(n, 1e-10)
        .solve(
            (i, row) -> {
              for (int j = 0; j < n; j++) {
                row[j] = vectors.product(i, j);
              }
            },
            vectors::norm,
            n,
            scalings);
    return scalings;
  }

  private static double weight(PassVectors vectors, double[] scalings, int i, int j) {
    return i == j ? 0 : Math.exp(scalings[i] + scalings[j] + vectors.product(i, j));
  }

  private static void assertRowsSumToOne(
      PassVectors vectors, double[] scalings, int n, double tolerance) {
    for (int i = 0; i < n; i++) {
      double sum = 0;
      for (int j = 0; j < n; j++) {
        sum += weight(vectors, scalings, i, j);
      }
      assertWithMessage("row %s of %s", i, n).that(sum).isWithin(tolerance).of(1);
    }
  }

  @Test
  void rowsOfTheScaledKernelSumToOne() {
    for (int n : new int[] {2, 3, 25}) {
      for (double deviation : new double[] {0, 0.2, 1}) {
        PassVectors vectors = vectors(n, deviation, false);
        assertRowsSumToOne(vectors, solveExactly(vectors, n), n, 1e-6);
      }
    }
  }

  @Test
  void twoAnswersHaveAllOfEachOthersWeight() {
    PassVectors vectors = vectors(2, 3, false);
    double[] scalings = solveExactly(vectors, 2);

    assertThat(weight(vectors, scalings, 0, 1)).isWithin(1e-9).of(1);
  }

  @Test
  void equalCostsGiveEqualWeights() {
    int n = 9;
    double[] scalings = new double[n];
    new Sinkhorn(n, 1e-12).solve((i, row) -> Arrays.fill(row, 0, n, -4), n, scalings);

    for (double scaling : scalings) {
      assertThat(Math.exp(2 * scaling - 4)).isWithin(1e-9).of(1.0 / (n - 1));
    }
  }

  @Test
  void kernelsThatUnderflowAreScaled() {
    int n = 5;
    double[] scalings = new double[n];
    new Sinkhorn(n, 1e-10).solve((i, row) -> Arrays.fill(row, 0, n, -1e5), n, scalings);

    for (double scaling : scalings) {
      assertThat(2 * scaling - 1e5).isWithin(1e-6).of(-Math.log(n - 1));
    }
  }

  @Test
  void aSingleAnswerNeedsNoRound() {
    Sinkhorn sinkhorn = new Sinkhorn(1, 1e-8);
    sinkhorn.solve((i, row) -> row[0] = 3, 1, new double[1]);

    assertThat(sinkhorn.rounds()).isEqualTo(0);
  }

  @Test
  void aSmallerToleranceTakesMoreRounds() {
    int last = 0;
    for (double tolerance : new double[] {1e-1, 1e-4, 1e-8}) {
      PassVectors vectors = vectors(20, 0.7, false);
      Sinkhorn sinkhorn = new Sinkhorn(20, tolerance);
      sinkhorn.solve(
          (i, row) -> {
            for (int j = 0; j < 20; j++) {
              row[j] = vectors.product(i, j);
            }
          },
          vectors::norm,
          20,
          new double[20]);
      assertThat(sinkhorn.rounds()).isGreaterThan(last);
      last = sinkhorn.rounds();
    }
  }

  @Test
  void theMatrixMethodFindsTheSameWeights() {
    for (int n : new int[] {2, 3, 30, 61}) {
      for (double deviation : new double[] {0, 0.3, 1, 2}) {
        PassVectors vectors = vectors(n, deviation, true);
        double[] exact = solveExactly(vectors(n, deviation, false), n);
        double[] actual = new double[n];
        new MatrixSinkhorn(vectors, n).solve(n, actual);
        for (int i = 0; i < n; i++) {
          for (int j = 0; j < n; j++) {
            double expected = weight(vectors, exact, i, j);
            assertWithMessage("%s answers, deviation %s", n, deviation)
                .that(weight(vectors, actual, i, j))
                .isWithin(2e-3 * expected + 1e-6)
                .of(expected);
          }
        }
      }
    }
  }

  @Test
  void theMatrixMethodCanBeReusedForFewerAnswers() {
    PassVectors vectors = vectors(40, 1, true);
    MatrixSinkhorn matrix = new MatrixSinkhorn(vectors, 40);
    matrix.solve(40, new double[40]);
    double[] few = new double[10];
    matrix.solve(10, few);

    assertRowsSumToOne(vectors, few, 10, 1e-3);
  }

  @Test
  void theSeriesFindsTheSameWeightsIfItSaysSo() {
    for (int n : new int[] {2, 3, 300}) {
      for (double deviation : new double[] {0, 0.05, 0.2, 0.4}) {
        PassVectors vectors = vectors(n, deviation, true);
        double[] factors = new double[n];
        if (new SeriesSinkhorn(vectors, n).solve(n, factors)) {
          double[] scalings = Arrays.stream(factors).map(Math::log).toArray();
          assertRowsSumToOne(vectors, scalings, n, 2e-2);
        } else {
          assertThat(deviation).isAtLeast(0.2);
        }
      }
    }
  }

  @Test
  void theSeriesRefusesVectorsBeyondSinglePrecision() {
    PassVectors vectors = vectors(50, 30, true);

    assertThat(new SeriesSinkhorn(vectors, 50).solve(50, new double[50])).isFalse();
  }
}
