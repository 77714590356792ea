package org.distill4j.runtime.ranking.list;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.distill4j.runtime.kernel.array.HostRows;
import org.distill4j.runtime.ranking.Scores;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Preparation, sampling and the loss of a batch. */
class ListBatchTest {

  private static final int BATCH = 4;
  private static final int CLASSES = 25;

  private record Ranking(Sublists sublists, Reduction reduction) implements ListRanking {
    @Override
    public ListLoss list() {
      return new RankNet();
    }
  }

  private static INDArray scores(long seed) {
    double[][] rows = new double[BATCH][];
    for (int i = 0; i < BATCH; i++) {
      rows[i] = Scores.tied(seed + i, CLASSES, 15);
    }
    return Nd4j.createFromArray(rows);
  }

  private static INDArray prepared(INDArray teacher) {
    INDArray target = Nd4j.zeros(DataType.DOUBLE, BATCH, ListPreparer.ROWS, CLASSES);
    ListPreparer.run(teacher, target);
    return target;
  }

  @Test
  void preparesAnswersInDescendingOrder() {
    INDArray teacher = scores(3);
    INDArray prepared = prepared(teacher);
    for (int row = 0; row < BATCH; row++) {
      boolean[] seen = new boolean[CLASSES];
      for (int rank = 0; rank < CLASSES; rank++) {
        int answer = prepared.getInt(row, 0, rank) - 1;
        double score = prepared.getDouble(row, 1, rank);
        assertThat(seen[answer]).isFalse();
        seen[answer] = true;
        assertThat(score).isEqualTo(teacher.getDouble(row, answer));
        if (rank > 0) {
          double last = prepared.getDouble(row, 1, rank - 1);
          boolean sorted =
              last > score || (last == score && prepared.getInt(row, 0, rank - 1) - 1 < answer);
          assertThat(sorted).isTrue();
        }
      }
    }
  }

  @Test
  void sortedAndUnsortedTeachersGiveTheSame() {
    INDArray student = scores(8);
    for (Sampling sampling : Sampling.values()) {
      ListBatch batch =
          new ListBatch(new Ranking(new Sublists(sampling, 4, 5, 0.5), Reduction.PAIRS));
      INDArray first = Nd4j.zeros(DataType.DOUBLE, BATCH, CLASSES);
      INDArray second = Nd4j.zeros(DataType.DOUBLE, BATCH, CLASSES);
      ListBatch.Sums expected =
          batch.run(HostRows.reading(scores(3)), false, student, first, new SplittableRandom(2));
      ListBatch.Sums actual =
          batch.run(
              HostRows.reading(prepared(scores(3))),
              true,
              student,
              second,
              new SplittableRandom(2));

      assertWithMessage("%s", sampling).that(actual).isEqualTo(expected);
      assertThat(second).isEqualTo(first);
    }
  }

  @Test
  void sumsAreThoseOfTheLists() {
    INDArray gradient = Nd4j.ones(DataType.DOUBLE, BATCH, CLASSES);
    ListBatch.Sums sums =
        new ListBatch(new Ranking(new Sublists(Sampling.ZIPF, 6, 0, 1), Reduction.PAIRS))
            .run(HostRows.reading(scores(3)), false, scores(8), gradient, new SplittableRandom(1));
    double value = 0;
    long pairs = 0;
    for (int row = 0; row < BATCH; row++) {
      double[] teacher = Scores.tied(3 + row, CLASSES, 15);
      double[] student = Scores.tied(8 + row, CLASSES, 15);
      Integer[] order = new Integer[CLASSES];
      Arrays.setAll(order, i -> i);
      Arrays.sort(order, (a, b) -> Double.compare(teacher[b], teacher[a]));
      int active = 0;
      for (int i = 0; i < 6; i++) {
        for (int j = i + 1; j < 6; j++) {
          if (teacher[order[i]] > teacher[order[j]]) {
            value += Math.log1p(Math.exp(student[order[j]] - student[order[i]]));
            pairs++;
            active++;
          }
        }
      }
      for (int i = 6; i < CLASSES; i++) {
        assertThat(gradient.getDouble(row, order[i])).isEqualTo(0.0);
      }
      assertThat(active).isGreaterThan(0);
    }

    assertThat(sums.value()).isWithin(1e-9).of(value);
    assertThat(sums.pairs()).isEqualTo(pairs);
  }

  @Test
  void coldAnswersAreDrawnByTheirWeights() {
    int classes = 8;
    int draws = 40_000;
    for (Sampling sampling : new Sampling[] {Sampling.EXPONENTIAL, Sampling.ZIPF}) {
      ColdList cold = new ColdList(sampling, classes, 2, 0.7);
      double[] logs = cold.logProbabilities();
      double[] expected = Inclusion.of(logs, 2);
      int[] counts = new int[classes];
      SplittableRandom random = new SplittableRandom(7);
      int[] target = new int[5];
      for (int i = 0; i < draws; i++) {
        cold.draw(random, target, 3, 2);
        assertThat(target[3]).isLessThan(target[4]);
        counts[target[3]]++;
        counts[target[4]]++;
      }
      assertThat(Arrays.stream(logs).map(Math::exp).sum()).isWithin(1e-12).of(1);
      assertThat(counts[0] + counts[1]).isEqualTo(0);
      for (int i = 2; i < classes; i++) {
        assertWithMessage("%s, rank %s", sampling, i + 1)
            .that(counts[i] / (double) draws)
            .isWithin(0.012)
            .of(expected[i - 2]);
      }
    }
  }

  @Test
  void weightsAreExponentialOrPowersOfTheRank() {
    double[] exponential = new ColdList(Sampling.EXPONENTIAL, 6, 2, 0.7).logProbabilities();
    double[] zipf = new ColdList(Sampling.ZIPF, 6, 2, 0.7).logProbabilities();

    for (int i = 1; i < 4; i++) {
      assertThat(exponential[i] - exponential[i - 1]).isWithin(1e-12).of(-0.7);
      assertThat(zipf[i] - zipf[i - 1]).isWithin(1e-12).of(-0.7 * Math.log((3.0 + i) / (2.0 + i)));
    }
    double[] even = new ColdList(Sampling.RANDOM, 6, 0, 3).logProbabilities();
    assertThat(even[5]).isWithin(1e-12).of(-Math.log(6));
  }
}
