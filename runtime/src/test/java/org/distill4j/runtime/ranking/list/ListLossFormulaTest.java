package org.distill4j.runtime.ranking.list;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.distill4j.runtime.ranking.DescendingOrder;
import org.distill4j.runtime.ranking.Scores;
import org.junit.jupiter.api.Test;

/** Losses of lists against their formulas, and their gradients against differences. */
class ListLossFormulaTest {

  private static final double STEP = 1e-5;

  private static double value(ListLoss loss, double[] teacher, double[] student) {
    return loss.of(
        teacher, student, student.length, new SplittableRandom(1), new double[student.length]);
  }

  /** Compares values with a formula and gradients with its differences, for lists with ties. */
  private static void verify(
      ListLoss loss, Formula formula, int[] sizes, int levels, double tolerance) {
    for (int n : sizes) {
      double[] teacher = Scores.descending(Scores.tied(n, n, levels));
      double[] student = Scores.normal(n + 1, n);
      double[] gradient = new double[n];
      double actual = loss.of(teacher, student, n, new SplittableRandom(1), gradient);
      double expected = formula.of(teacher, student);
      assertWithMessage("%s answers", n)
          .that(actual)
          .isWithin(tolerance * (1 + Math.abs(expected)))
          .of(expected);
      for (int i = 0; i < n; i += 1 + n / 8) {
        double[] more = student.clone();
        double[] less = student.clone();
        more[i] += STEP;
        less[i] -= STEP;
        double slope = (formula.of(teacher, more) - formula.of(teacher, less)) / (2 * STEP);
        assertWithMessage("%s of %s", i, n)
            .that(gradient[i])
            .isWithin(1e-5 * (1 + Math.abs(slope)))
            .of(slope);
      }
    }
  }

  private interface Formula {
    double of(double[] teacher, double[] student);
  }

  private static double[] softmax(double[] scores) {
    double sum = Arrays.stream(scores).map(Math::exp).sum();
    return Arrays.stream(scores).map(score -> Math.exp(score) / sum).toArray();
  }

  @Test
  void listNetIsTheCrossEntropyOfSoftmaxes() {
    verify(
        new ListNet(0),
        (teacher, student) -> {
          double[] p = softmax(teacher);
          double[] q = softmax(student);
          double sum = 0;
          for (int i = 0; i < p.length; i++) {
            sum -= p[i] * Math.log(q[i]);
          }
          return sum;
        },
        new int[] {1, 2, 9, 60},
        7,
        1e-12);
  }

  @Test
  void listMleIsTheLikelihoodOfTheOrder() {
    verify(
        new ListMle(),
        (teacher, student) -> {
          double sum = 0;
          for (int i = 0; i < student.length; i++) {
            double rest = 0;
            for (int k = i; k < student.length; k++) {
              rest += Math.exp(student[k]);
            }
            sum += Math.log(rest) - student[i];
          }
          return sum;
        },
        new int[] {1, 2, 9, 60},
        7,
        1e-12);
  }

  @Test
  void rankNetIsTheLogisticLossOfPairs() {
    verify(
        new RankNet(),
        (teacher, student) -> {
          double sum = 0;
          for (int i = 0; i < student.length; i++) {
            for (int j = 0; j < student.length; j++) {
              sum += teacher[i] > teacher[j] ? Math.log1p(Math.exp(student[j] - student[i])) : 0;
            }
          }
          return sum;
        },
        new int[] {1, 2, 9, 60},
        7,
        1e-12);
  }

  @Test
  void rangesThatOverflowGiveTheSameAsSmallOnesMoved() {
    // Adding a constant to all scores changes no loss; one outlier forces the other code path.
    double[] teacher = {5, 4, 4, 1};
    double[] student = {0.3, -1, 2, 0.5};
    double[] far = {0.3, -1, 2, -900};
    for (ListLoss loss : new ListLoss[] {new ListMle(), new RankNet()}) {
      double[] near = student.clone();
      near[3] = -40;
      double[] gradient = new double[4];
      double[] other = new double[4];
      double value = loss.of(teacher, near, 4, null, gradient);
      double distant = loss.of(teacher, far, 4, null, other);
      assertThat(distant).isWithin(1e-9).of(value);
      assertThat(other).usingTolerance(1e-9).containsExactly(gradient).inOrder();
    }
  }

  @Test
  void pairsAreThoseWithDifferentScoresOfTheTeacher() {
    double[] teacher = {5, 4, 4, 1, 1, 1};
    RankNet loss = new RankNet();
    value(loss, teacher, new double[6]);

    assertThat(loss.pairs()).isEqualTo(1 * 5 + 2 * 3);
    assertThat(value(loss, teacher, new double[6])).isWithin(1e-12).of(11 * Math.log(2));
    value(loss, new double[] {2, 2, 2}, new double[3]);
    assertThat(loss.pairs()).isEqualTo(0);
    assertThat(new ListMle().pairs()).isEqualTo(1);
  }

  private static double discount(int position) {
    return Math.log1p(position) / Math.log(2);
  }

  /** LambdaLoss by definition, with the positions of a fixed order. */
  private static Formula lambda(
      LambdaWeights weights, double sigma, double mu, int positions, double[] start) {
    int n = start.length;
    int[] position = new int[n];
    int[] order = new DescendingOrder(n).of(start, n);
    for (int rank = 0; rank < n; rank++) {
      position[order[rank]] = rank + 1;
    }
    int limit = positions == 0 ? n : Math.min(n, positions);
    return (teacher, student) -> {
      double best = 0;
      for (int i = 0; i < limit; i++) {
        best += (Math.pow(2, Math.max(0, teacher[i])) - 1) / discount(i + 1);
      }
      double norm = Math.max(best, 1e-10);
      Function<Integer, Double> gain = i -> (Math.pow(2, Math.max(0, teacher[i])) - 1) / norm;
      double sum = 0;
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          boolean pair = weights == LambdaWeights.NDCG1 || teacher[i] > teacher[j];
          if (!pair || position[i] > limit || position[j] > limit) {
            continue;
          }
          int distance = Math.abs(position[i] - position[j]);
          double delta = Math.abs(1 / discount(distance) - 1 / discount(distance + 1));
          double rho = Math.abs(1 / discount(position[i]) - 1 / discount(position[j]));
          double gains = Math.abs(gain.apply(i) - gain.apply(j));
          double weight =
              switch (weights) {
                case RANKNET -> 1;
                case NDCG1 -> gain.apply(i) / discount(position[i]);
                case NDCG2 -> delta * gains;
                case NDCG2PP -> (mu * delta + rho) * gains;
              };
          sum += weight * Math.log1p(Math.exp(-sigma * (student[i] - student[j]))) / Math.log(2);
        }
      }
      return sum;
    };
  }

  @Test
  void lambdaLossIsTheWeightedLogisticLossOfPairs() {
    for (LambdaWeights weights : LambdaWeights.values()) {
      for (int n : new int[] {1, 2, 8, 40}) {
        for (int positions : new int[] {0, 1, 5}) {
          double[] start = Scores.normal(n + 1, n);
          verify(
              new LambdaPairs(weights, 1.3, 4, positions),
              lambda(weights, 1.3, 4, positions, start),
              new int[] {n},
              9,
              1e-9);
        }
      }
    }
  }

  @Test
  void positionsLimitThePairsOfTheLambdaLoss() {
    LambdaPairs loss = new LambdaPairs(LambdaWeights.RANKNET, 1, 1, 2);
    value(loss, new double[] {4, 3, 2, 1}, new double[] {0, 3, 2, 1});

    // Only the second and third answer are among the student's first two.
    assertThat(loss.pairs()).isEqualTo(1);
  }

  @Test
  void noiseFollowsAGumbelDistribution() {
    SplittableRandom random = new SplittableRandom(3);
    int draws = 200_000;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < draws; i++) {
      double noise = ListNet.gumbel(2, random.nextDouble());
      sum += noise;
      squares += noise * noise;
    }
    double mean = sum / draws;
    // The mean is beta times Euler's constant, the variance beta^2 pi^2 / 6.
    assertThat(mean).isWithin(0.02).of(2 * 0.5772156649);
    assertThat(squares / draws - mean * mean).isWithin(0.15).of(4 * Math.PI * Math.PI / 6);
    assertThat(ListNet.gumbel(1, 0)).isFinite();
  }

  @Test
  void noiseIsDrawnFromTheGivenRandomNumbers() {
    double[] teacher = {3, 2, 1};
    double[] student = {0.1, 0.7, -1};
    ListNet loss = new ListNet(0.5);
    double[] gradient = new double[3];
    double first = loss.of(teacher, student, 3, new SplittableRandom(5), gradient);

    assertThat(loss.of(teacher, student, 3, new SplittableRandom(5), gradient)).isEqualTo(first);
    assertThat(loss.of(teacher, student, 3, new SplittableRandom(6), gradient)).isNotEqualTo(first);
  }

  @Test
  void lossesCanBeReusedForShorterAndLongerLists() {
    for (ListLoss loss :
        new ListLoss[] {
          new ListNet(0),
          new ListMle(),
          new RankNet(),
          new LambdaPairs(LambdaWeights.NDCG2PP, 1, 10, 0)
        }) {
      double[] teacher = Scores.descending(Scores.normal(1, 50));
      double[] student = Scores.normal(2, 50);
      double expected = value(loss, Arrays.copyOf(teacher, 7), Arrays.copyOf(student, 7));
      value(loss, teacher, student);
      assertThat(value(loss, Arrays.copyOf(teacher, 7), Arrays.copyOf(student, 7)))
          .isEqualTo(expected);
    }
  }
}
