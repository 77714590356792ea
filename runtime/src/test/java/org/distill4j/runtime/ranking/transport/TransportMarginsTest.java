package org.distill4j.runtime.ranking.transport;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.Random;
import java.util.stream.IntStream;
import org.distill4j.runtime.ranking.margin.Uncertainty;
import org.junit.jupiter.api.Test;

/** The scalings of each method against algorithm 1, and what margins say of themselves. */
class TransportMarginsTest {

  private static final int PASSES = 10;

  private static Uncertainty uncertainty(int n, double deviation) {
    Random random = new Random(4);
    double[][] passes = new double[PASSES][];
    for (int pass = 0; pass < PASSES; pass++) {
      passes[pass] = random.doubles(n).map(u -> deviation * (u - 0.5)).toArray();
    }
    Uncertainty uncertainty = new Uncertainty(PASSES, n);
    uncertainty.fill(passes, IntStream.range(0, n).toArray(), n);
    return uncertainty;
  }

  private static TransportMargins margins(Uncertainty uncertainty, boolean single) {
    int n = uncertainty.answers();
    TransportMargins margins = new TransportMargins(PASSES, n, 0.5, single);
    margins.fill(uncertainty, 3);
    return margins;
  }

  @Test
  void singlePrecisionGivesTheSameWeights() {
    for (int n : new int[] {2, 3, 40, 300}) {
      for (double deviation : new double[] {0, 0.1, 1, 6}) {
        Uncertainty uncertainty = uncertainty(n, deviation);
        TransportMargins exact = margins(uncertainty, false);
        TransportMargins fast = margins(uncertainty, true);
        float[] row = new float[n];
        for (int i = 0; i < n; i += 1 + n / 10) {
          fast.row(i, 0, n, row);
          for (int j = 0; j < n; j++) {
            if (i != j) {
              double expected = exact.at(i, j);
              assertWithMessage("%s answers, deviation %s", n, deviation)
                  .that(fast.at(i, j))
                  .isWithin(1e-2 * expected + 1e-9)
                  .of(expected);
              assertThat((double) row[j]).isWithin(1e-3 * expected + 1e-9).of(fast.at(i, j));
            }
          }
        }
      }
    }
  }

  @Test
  void rowsHaveSumsOfOne() {
    for (double deviation : new double[] {0.1, 1, 6}) {
      for (boolean single : new boolean[] {false, true}) {
        int n = 100;
        TransportMargins margins = margins(uncertainty(n, deviation), single);
        for (int i = 0; i < n; i++) {
          double sum = 0;
          for (int j = 0; j < n; j++) {
            sum += i == j ? 0 : margins.at(i, j) / 3;
          }
          assertThat(sum).isWithin(single ? 1e-2 : 1e-6).of(1);
        }
      }
    }
  }

  @Test
  void noMarginExceedsWhatIsSaidOfIt() {
    for (double deviation : new double[] {0, 0.5, 3, 20}) {
      for (boolean single : new boolean[] {false, true}) {
        int n = 60;
        TransportMargins margins = margins(uncertainty(n, deviation), single);
        for (int i = 0; i < n; i++) {
          for (int j = 0; j < n; j++) {
            double margin = i == j ? 0 : margins.at(i, j);
            assertThat(margin).isAtMost(margins.bound(i));
            if (margin > 0) {
              assertThat(margins.mayExceed(i, j, 0.999 * margin)).isTrue();
            }
          }
        }
      }
    }
  }

  @Test
  void seriesAreUsedWhereTheyAreAccurateOnly() {
    for (double deviation : new double[] {0.3, 8}) {
      Uncertainty uncertainty = uncertainty(500, deviation);
      PassVectors vectors = new PassVectors(PASSES, 500, false);
      vectors.fill(uncertainty, 0.5);
      boolean accurate = new SeriesSinkhorn(vectors, 500).solve(500, new double[500]);

      assertThat(accurate).isEqualTo(deviation < 1);
    }
  }

  /** Scores that differ from pass to pass, those of some answers far more than those of others. */
  private static Uncertainty uneven(int n, double deviation, double power, long seed) {
    Random random = new Random(seed);
    double[] deviations = random.doubles(n).map(u -> deviation * Math.pow(u, power)).toArray();
    double[][] passes = new double[PASSES][n];
    for (double[] pass : passes) {
      for (int i = 0; i < n; i++) {
        pass[i] = deviations[i] * random.nextGaussian();
      }
    }
    Uncertainty uncertainty = new Uncertainty(PASSES, n);
    uncertainty.fill(passes, IntStream.range(0, n).toArray(), n);
    return uncertainty;
  }

  @Test
  void whatIsRecordedOfConfidentTeachersIsFinite() {
    for (int n : new int[] {2, 3, 10, 200}) {
      double[] greatest = new double[n];
      for (double deviation : new double[] {5, 20, 60, 1000}) {
        for (long seed = 1; seed <= 10; seed++) {
          Uncertainty uncertainty = uneven(n, deviation, (double) seed, seed);
          TransportMargins margins = new TransportMargins(PASSES, n, 0.5, true);
          margins.fill(uncertainty, 1);
          margins.greatest(n, greatest);
          double[] scalings = margins.scalings();
          for (int i = 0; i < n; i++) {
            String what = "%s answers, deviation %s, seed %s".formatted(n, deviation, seed);
            assertWithMessage(what).that((float) scalings[i]).isFinite();
            assertWithMessage(what).that((float) greatest[i]).isWithin(2f).of(0);
          }
        }
      }
    }
  }

  @Test
  void weightsOfConfidentTeachersAreNearThoseOfDoublePrecision() {
    int n = 200;
    for (double[] bound : new double[][] {{5, 1e-3}, {20, 3e-2}}) {
      Uncertainty uncertainty = uneven(n, bound[0], 12, 7);
      TransportMargins exact = margins(uncertainty, false);
      TransportMargins fast = margins(uncertainty, true);
      double difference = 0;
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          difference += i == j ? 0 : Math.abs(exact.at(i, j) - fast.at(i, j)) / 3 / n;
        }
      }
      assertWithMessage("deviation %s", bound[0]).that(difference).isLessThan(bound[1]);
    }
  }
}
