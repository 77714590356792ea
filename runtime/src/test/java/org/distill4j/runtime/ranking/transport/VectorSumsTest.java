package org.distill4j.runtime.ranking.transport;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import org.distill4j.runtime.kernel.array.HostRows;
import org.distill4j.runtime.ranking.Scores;
import org.distill4j.runtime.ranking.margin.Uncertainty;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Sums over vectors, their products and their lengths against loops in double precision. */
class VectorSumsTest {

  private static final double REGULARISATION = 0.8;

  private static Uncertainty uncertainty(int passes, int n) {
    Uncertainty uncertainty = new Uncertainty(passes, n);
    uncertainty.fill(Scores.passes(n, passes, n, 1), Scores.identity(n), n);
    return uncertainty;
  }

  private static double covariance(Uncertainty uncertainty, int i, int j) {
    double sum = 0;
    for (double[] pass : uncertainty.deviations()) {
      sum += pass[i] * pass[j];
    }
    return sum;
  }

  @Test
  void columnsAreAddedWithTheirFactors() {
    for (int number : new int[] {1, 4, 5, 6, 10, 13}) {
      float[][] columns = new float[number][30];
      float[] factors = new float[number];
      for (int k = 0; k < number; k++) {
        double[] values = Scores.normal(k, 30);
        for (int i = 0; i < 30; i++) {
          columns[k][i] = (float) values[i];
        }
        factors[k] = (float) values[7];
      }
      float[] target = new float[30];
      target[3] = 100;
      ColumnSums.add(factors, columns, number, 2, 29, target);
      for (int i = 0; i < 30; i++) {
        double expected = i == 3 ? 100 : 0;
        for (int k = 0; k < number && i >= 2 && i < 29; k++) {
          expected += (double) factors[k] * columns[k][i];
        }
        assertWithMessage("%s columns", number)
            .that((double) target[i])
            .isWithin(1e-4)
            .of(expected);
      }
    }
  }

  @Test
  void productsAreScaledCovariances() {
    for (int passes : new int[] {1, 3, 5, 11}) {
      int n = 17;
      Uncertainty uncertainty = uncertainty(passes, n);
      for (boolean single : new boolean[] {false, true}) {
        PassVectors vectors = new PassVectors(passes, n, single);
        vectors.fill(uncertainty, REGULARISATION);
        float[] row = new float[n];
        float[] offsets = new float[n];
        for (int i = 0; i < n; i++) {
          vectors.products(i, 0, n, offsets, row);
          for (int j = 0; j < n; j++) {
            double expected = 2 * covariance(uncertainty, i, j) / REGULARISATION;
            double scale = 1 + Math.abs(expected);
            double tolerance = single ? 1e-5 : 1e-12;
            assertThat(vectors.product(i, j)).isWithin(tolerance * scale).of(expected);
            assertThat((double) row[j]).isWithin(1e-5 * scale).of(expected);
          }
          assertThat((double) vectors.norm(i))
              .isWithin(1e-5)
              .of(Math.sqrt(2 * covariance(uncertainty, i, i) / REGULARISATION));
          assertThat((double) vectors.norm(i)).isAtMost(vectors.longest());
        }
      }
    }
  }

  @Test
  void vectorsOfScoresAreThoseOfTheirUncertainty() {
    int n = 12;
    double[][] scores = Scores.passes(4, 5, 20, 1);
    float[][] single = new float[5][20];
    for (int pass = 0; pass < 5; pass++) {
      for (int i = 0; i < 20; i++) {
        single[pass][i] = (float) scores[pass][i];
      }
    }
    int[] order = {19, 4, 3, 18, 0, 1, 9, 8, 7, 6, 12, 13};
    Uncertainty uncertainty = new Uncertainty(5, n);
    uncertainty.fill(scores, order, n);
    PassVectors vectors = new PassVectors(5, n, true);
    vectors.fill(single, order, n, REGULARISATION);

    for (int i = 0; i < n; i++) {
      double expected = 2 * covariance(uncertainty, i, 2) / REGULARISATION;
      assertThat(vectors.product(i, 2)).isWithin(1e-5 * (1 + Math.abs(expected))).of(expected);
    }
  }

  @Test
  void momentsAreWeightedSums() {
    for (int n : new int[] {1, 100, 256, 257, 700}) {
      PassVectors vectors = new PassVectors(3, n, true);
      vectors.fill(uncertainty(3, n), REGULARISATION);
      float[] weights = new float[n];
      double[] values = Scores.normal(2, n);
      for (int i = 0; i < n; i++) {
        weights[i] = (float) Math.abs(values[i]);
      }
      Moments moments = new Moments(vectors);
      moments.fill(weights, n, true);
      double total = 0;
      double first = 0;
      double square = 0;
      double product = 0;
      for (int i = 0; i < n; i++) {
        double x = vectors.column(2)[i];
        total += weights[i];
        first += weights[i] * x;
        square += weights[i] * x * x;
        product += weights[i] * x * vectors.column(0)[i];
      }
      double tolerance = 1e-5 * (1 + total + square);
      assertThat(moments.total()).isWithin(tolerance).of(total);
      assertThat((double) moments.firsts()[2]).isWithin(tolerance).of(first);
      assertThat((double) moments.seconds(2)[2]).isWithin(tolerance).of(square);
      assertThat((double) moments.seconds(2)[0]).isWithin(tolerance).of(2 * product);
    }
  }

  @Test
  void lengthsAreMeasuredInBothPrecisions() {
    VectorLengths lengths = new VectorLengths(3);
    lengths.measure(new float[][] {{3, 0, 1}, {4, 0, 2}}, 3);
    assertThat(lengths.all()).isEqualTo(new float[] {5, 0, (float) Math.sqrt(5)});
    assertThat(lengths.longest()).isEqualTo(5.0);
    lengths.measure(new double[][] {{3, 0}, {4, 1}}, 2, 2);
    assertThat(lengths.all()[0]).isEqualTo(10f);
    assertThat(lengths.all()[1]).isEqualTo(2f);
    assertThat(lengths.longest()).isEqualTo(10.0);
  }

  @Test
  void recordedMarginsAreThoseThatWereSolved() {
    int n = 40;
    int passes = 6;
    for (double regularisation : new double[] {0.2, 3}) {
      for (DataType type : new DataType[] {DataType.FLOAT, DataType.DOUBLE}) {
        boolean single = type == DataType.FLOAT;
        Uncertainty uncertainty = uncertainty(passes, n);
        INDArray rows = Nd4j.zeros(type, RecordedTransport.rows(passes), n);
        TransportMargins solver = new TransportMargins(passes, n, regularisation, single);
        new RecordedTransport(solver, n, regularisation)
            .write(uncertainty, HostRows.writing(rows), 0);
        TransportMargins expected = new TransportMargins(passes, n, regularisation, single);
        expected.fill(uncertainty, 2.5);
        TransportMargins read = TransportMargins.read(passes, n);
        read.read(HostRows.reading(rows), 0, n, 2.5);
        for (int i = 0; i < n; i++) {
          for (int j = i + 1; j < n; j++) {
            double margin = expected.at(i, j);
            assertThat(read.at(i, j)).isWithin(1e-3 * margin + 1e-9).of(margin);
            assertThat(read.at(i, j)).isAtMost(read.bound(i));
            assertThat(read.at(i, j)).isAtMost(read.bound(j));
          }
        }
      }
    }
    assertThat(RecordedTransport.passes(RecordedTransport.rows(passes))).isEqualTo(passes);
  }

  @Test
  void scalingsAreConvertedOnDemand() {
    TransportScalings scalings = new TransportScalings(3);
    INDArray rows = Nd4j.createFromArray(new double[][] {{0, Math.log(2), -1}});
    scalings.read(HostRows.reading(rows), 0, 3);

    assertThat(scalings.logs()[1]).isWithin(1e-6).of(Math.log(2));
    assertThat(scalings.exponentials()[1]).isWithin(1e-6).of(2);
    assertThat((double) scalings.even(9)[1]).isWithin(1e-5).of(6);
    assertThat((double) scalings.even(9)[2]).isWithin(1e-5).of(3 / Math.E);
  }
}
