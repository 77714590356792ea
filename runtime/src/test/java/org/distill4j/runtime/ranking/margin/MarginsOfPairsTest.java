package org.distill4j.runtime.ranking.margin;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.List;
import org.distill4j.runtime.ranking.Scores;
import org.junit.jupiter.api.Test;

/** The contract of margins, and the values of each rule. */
class MarginsOfPairsTest {

  private static final int N = 40;

  private static Uncertainty uncertainty() {
    Uncertainty uncertainty = new Uncertainty(6, N);
    uncertainty.fill(Scores.passes(1, 6, N, 0.3), Scores.identity(N), N);
    return uncertainty;
  }

  private static List<PairMargins> all() {
    return List.of(
        new UniformMargins(0.7),
        new UniformMargins(0),
        new RandomMargins(2, 17),
        new RandomMargins(0, 17),
        new UncertaintyMargins(0.5, 0.05, uncertainty()),
        new UncertaintyMargins(0.5, 100, uncertainty()));
  }

  @Test
  void noMarginExceedsItsBoundOrIsNegative() {
    for (PairMargins margins : all()) {
      double total = 0;
      for (int i = 0; i < N; i++) {
        for (int j = i + 1; j < N; j++) {
          double margin = margins.at(i, j);
          total += margin;
          assertWithMessage("%s", margins).that(margin).isAtLeast(0.0);
          assertWithMessage("%s", margins).that(margin).isAtMost(margins.bound(i));
          assertWithMessage("%s", margins).that(margin).isAtMost(margins.bound(j));
          if (margin > 0) {
            assertThat(margins.mayExceed(i, j, margin * 0.999)).isTrue();
          }
        }
      }
      assertThat(total).isAtMost(margins.total(N));
    }
  }

  @Test
  void rowsAreTheMarginsOfOneAnswer() {
    for (PairMargins margins : all()) {
      float[] row = new float[N];
      margins.row(3, 4, N, row);
      for (int j = 4; j < N; j++) {
        double expected = margins.at(3, j);
        assertWithMessage("%s", margins)
            .that((double) row[j])
            .isWithin(1e-5 * (1 + expected))
            .of(expected);
      }
    }
  }

  @Test
  void runsAreTheMarginsOfPairsInAnotherOrder() {
    int[] order = new int[N];
    for (int i = 0; i < N; i++) {
      order[i] = (i * 7 + 3) % N;
    }
    for (PairMargins margins : all()) {
      ArrangedMargins arranged = margins.arranged();
      arranged.arrange(order, N);
      arranged.hold(2, 10);
      float[] target = new float[10];
      arranged.against(13, 10, target);
      for (int k = 0; k < 10; k++) {
        int a = Math.min(order[2 + k], order[13 + k]);
        int b = Math.max(order[2 + k], order[13 + k]);
        double expected = margins.at(a, b);
        assertThat((double) target[k]).isWithin(1e-6 * (1 + expected)).of(expected);
      }
    }
  }

  @Test
  void reciprocalMarginsStopAtTheMinimalUncertainty() {
    Uncertainty uncertainty = uncertainty();
    double middle = uncertainty.at(0, 1);

    assertThat(new UncertaintyMargins(3, middle / 2, uncertainty).at(0, 1))
        .isWithin(1e-12)
        .of(3 / middle);
    assertThat(new UncertaintyMargins(3, middle * 2, uncertainty).at(0, 1))
        .isWithin(1e-12)
        .of(1.5 / middle);
  }

  @Test
  void randomMarginsAreUniformAndUncorrelated() {
    int n = 300;
    RandomMargins margins = new RandomMargins(1, 99);
    RandomMargins others = new RandomMargins(1, 100);
    double sum = 0;
    double squares = 0;
    double products = 0;
    int[] histogram = new int[10];
    long pairs = n * (n - 1L) / 2;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        double margin = margins.at(i, j);
        sum += margin;
        squares += margin * margin;
        products += margin * others.at(i, j);
        histogram[(int) (10 * margin)]++;
      }
    }
    // Standard errors are below 0.0015.
    assertThat(sum / pairs).isWithin(0.006).of(0.5);
    assertThat(squares / pairs).isWithin(0.006).of(1 / 3.0);
    assertThat(products / pairs).isWithin(0.006).of(0.25);
    for (int count : histogram) {
      assertThat(count / (double) pairs).isWithin(0.006).of(0.1);
    }
  }

  @Test
  void randomMarginsAreAFunctionOfSeedAndPair() {
    assertThat(new RandomMargins(1, 5).at(2, 9)).isEqualTo(new RandomMargins(1, 5).at(2, 9));
    assertThat(new RandomMargins(1, 5).at(2, 9)).isNotEqualTo(new RandomMargins(1, 6).at(2, 9));
    assertThat(new RandomMargins(1, 5).at(2, 9)).isNotEqualTo(new RandomMargins(1, 5).at(3, 9));
    assertThat(new RandomMargins(8, 5).at(2, 9))
        .isWithin(1e-12)
        .of(8 * new RandomMargins(1, 5).at(2, 9));
  }
}
