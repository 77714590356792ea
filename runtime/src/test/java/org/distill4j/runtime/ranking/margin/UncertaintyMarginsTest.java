package org.distill4j.runtime.ranking.margin;

import static com.google.common.truth.Truth.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of margins against margins one by one. */
class UncertaintyMarginsTest {

  private static final int ANSWERS = 83;

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 5, 12})
  void rowsAreTheSameAsSingleMargins(int passes) {
    Random random = new Random(passes);
    double[][] scores = new double[passes][];
    for (int pass = 0; pass < passes; pass++) {
      scores[pass] = random.doubles(ANSWERS).toArray();
    }
    Uncertainty uncertainty = new Uncertainty(passes, ANSWERS);
    uncertainty.fill(scores, IntStream.range(0, ANSWERS).map(i -> ANSWERS - 1 - i).toArray(), 70);
    PairMargins margins = new UncertaintyMargins(0.5, 0.05, uncertainty);
    float[] row = new float[ANSWERS];

    for (int i = 0; i < 70; i++) {
      margins.row(i, i + 1, 70, row);
      for (int j = i + 1; j < 70; j++) {
        double expected = margins.at(i, j);
        assertThat((double) row[j]).isWithin(1e-5 * expected).of(expected);
      }
    }
  }
}
