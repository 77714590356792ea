package org.distill4j.runtime.ranking.transport;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.stream.IntStream;
import org.distill4j.runtime.kernel.array.HostRows;
import org.distill4j.runtime.ranking.margin.ArrangedMargins;
import org.distill4j.runtime.ranking.margin.Uncertainty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Transport whose costs are far greater than its regularisation. */
class SmallRegularisationTest {

  private static final int PASSES = 5;
  private static final int[] SIZES = {2, 3, 8, 60};

  /** Standard normal scores, those of some answers several times as uncertain as others. */
  private static Uncertainty uncertainty(int n) {
    Random random = new Random(n);
    double[] deviations =
        IntStream.range(0, n).mapToDouble(i -> Math.exp(random.nextGaussian())).toArray();
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

  private static TransportMargins margins(int n, double regularisation, boolean single) {
    TransportMargins margins = new TransportMargins(PASSES, n, regularisation, single);
    margins.fill(uncertainty(n), 1);
    return margins;
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 0.1, 0.03, 0.01, 3e-3, 1e-3, 1e-4, 1e-5, 1e-6})
  void rowsOfWeightsSumToOne(double regularisation) {
    for (int n : SIZES) {
      for (boolean single : new boolean[] {false, true}) {
        TransportMargins margins = margins(n, regularisation, single);
        assertRowsSumToOne(margins, n, single ? 1e-2 : 1e-6);
      }
    }
  }

  /** Checks the sums of weights that are computed singly, by rows and by blocks. */
  private static void assertRowsSumToOne(TransportMargins margins, int n, double tolerance) {
    int[] answers = IntStream.range(0, n).map(i -> n - 1 - i).toArray();
    ArrangedMargins arranged = margins.arranged();
    arranged.arrange(answers, n);
    float[] row = new float[n];
    float[] block = new float[ArrangedMargins.LONGEST];
    for (int i = 0; i < n; i++) {
      margins.row(i, 0, n, row);
      double single = 0;
      double rows = 0;
      double blocks = 0;
      for (int j = 0; j < n; j++) {
        if (j != i) {
          single += margins.at(i, j);
          rows += row[j];
          arranged.hold(n - 1 - i, 1);
          arranged.against(n - 1 - j, 1, block);
          blocks += block[0];
          assertThat(margins.at(i, j)).isAtMost(margins.bound(i));
        }
      }
      assertWithMessage("row %s of %s, singly", i, n).that(single).isWithin(tolerance).of(1);
      assertWithMessage("row %s of %s", i, n).that(rows).isWithin(1e-2).of(1);
      assertWithMessage("row %s of %s, in blocks", i, n).that(blocks).isWithin(1e-2).of(1);
    }
  }

  @Test
  void weightsAreThoseOfAlgorithm1() {
    for (int n : SIZES) {
      for (double regularisation : new double[] {100, 30, 10}) {
        PassVectors vectors = new PassVectors(PASSES, n, false);
        vectors.fill(uncertainty(n), regularisation);
        double[] slow = new double[n];
        double[] fast = new double[n];
        new Sinkhorn(n, 1e-11)
            .solve((i, row) -> vectors.exactProducts(i, n, row), vectors::norm, n, slow);
        assertThat(new NewtonSinkhorn(vectors).solve(n, 1e-10, fast)).isTrue();
        for (int i = 0; i < n; i++) {
          for (int j = 0; j < i; j++) {
            double z = vectors.product(i, j);
            assertWithMessage("%s answers, regularisation %s", n, regularisation)
                .that(Math.exp(fast[i] + fast[j] + z))
                .isWithin(1e-5)
                .of(Math.exp(slow[i] + slow[j] + z));
          }
        }
      }
    }
  }

  /** The weights of two pairs that are certain of each other. */
  @Test
  void aVanishingRegularisationPairsAnswersOff() {
    double[][] passes = {{1, 1.1, -5, -5.2}, {-1, -0.9, 5, 4.9}};
    Uncertainty uncertainty = new Uncertainty(2, 4);
    uncertainty.fill(passes, new int[] {0, 1, 2, 3}, 4);
    for (boolean single : new boolean[] {false, true}) {
      TransportMargins margins = new TransportMargins(2, 4, 1e-6, single);
      margins.fill(uncertainty, 1);

      assertThat(margins.at(0, 1)).isWithin(1e-3).of(1);
      assertThat(margins.at(2, 3)).isWithin(1e-3).of(1);
      assertThat(margins.at(0, 2)).isWithin(1e-9).of(0);
    }
  }

  private static TransportMargins recorded(int n, double regularisation) {
    TransportMargins solver = new TransportMargins(PASSES, n, regularisation, true);
    INDArray rows = Nd4j.zeros(DataType.FLOAT, RecordedTransport.rows(PASSES), n);
    new RecordedTransport(solver, n, regularisation)
        .write(uncertainty(n), HostRows.writing(rows), 0);
    TransportMargins margins = TransportMargins.read(PASSES, n);
    margins.read(HostRows.reading(rows), 0, n, 1);
    return margins;
  }

  @Test
  void recordedWeightsSumToOneAsWell() {
    for (int n : SIZES) {
      for (double regularisation : new double[] {0.1, 0.01}) {
        assertRowsSumToOne(recorded(n, regularisation), n, 2e-2);
      }
    }
  }

  @Test
  void whatCannotBeRecordedIsRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> recorded(60, 1e-6));

    assertThat(e).hasMessageThat().contains("is beyond single precision");
    assertThat(e).hasMessageThat().contains("Fix: use a regularisation that is at least");
  }
}
