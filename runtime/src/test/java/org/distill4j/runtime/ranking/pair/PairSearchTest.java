package org.distill4j.runtime.ranking.pair;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.Random;
import org.distill4j.runtime.ranking.DescendingOrder;
import org.distill4j.runtime.ranking.Scores;
import org.distill4j.runtime.ranking.margin.ArrangedMargins;
import org.distill4j.runtime.ranking.margin.EvenMargins;
import org.distill4j.runtime.ranking.margin.PairMargins;
import org.distill4j.runtime.ranking.margin.RandomMargins;
import org.distill4j.runtime.ranking.margin.UniformMargins;
import org.junit.jupiter.api.Test;

/** Each search for active pairs against a loop over all pairs in double precision. */
class PairSearchTest {

  /** A teacher's order, and the student's scores in that order. */
  private record Example(TeacherOrder teacher, double[] student, int[] order) {

    static Example of(int n, int levels, long seed) {
      TeacherOrder teacher = new TeacherOrder(n);
      teacher.fill(Scores.tied(seed, n, levels), n);
      return of(teacher, Scores.tied(seed + 1, n, levels));
    }

    static Example of(TeacherOrder teacher, double[] student) {
      int n = student.length;
      return new Example(teacher, student, new DescendingOrder(n).of(student, n).clone());
    }

    int n() {
      return student.length;
    }

    StudentOrder places() {
      StudentOrder places = new StudentOrder(n());
      places.fill(teacher, student, order);
      return places;
    }
  }

  /** The sums over pairs in the right order or in the wrong one, by definition. */
  private record Expected(
      double losses, double wrongMargins, double wrongDifferences, double[] net) {

    static Expected of(Example example, PairMargins margins, boolean wrongToo) {
      double losses = 0;
      double wrongMargins = 0;
      double wrongDifferences = 0;
      double[] net = new double[example.n()];
      for (int i = 0; i < example.n(); i++) {
        for (int j = example.teacher.worseFrom(i); j < example.n(); j++) {
          double difference = example.student[i] - example.student[j];
          double margin = margins.at(i, j);
          boolean wrong = difference < 0;
          wrongMargins += wrong ? margin : 0;
          wrongDifferences -= wrong ? difference : 0;
          if (margin > difference && (wrongToo || !wrong)) {
            losses += margin - difference;
            net[i]--;
            net[j]++;
          }
        }
      }
      return new Expected(losses, wrongMargins, wrongDifferences, net);
    }
  }

  @Test
  void wrongPairsAreCountedByPositions() {
    for (int n : new int[] {1, 2, 40, 300}) {
      for (int levels : new int[] {1, 3, 50, 1_000_000}) {
        Example example = Example.of(n, levels, n);
        Expected expected = Expected.of(example, new UniformMargins(0), true);
        StudentOrder places = example.places();
        double[] net = new double[n];
        places.write(1, net);

        assertWithMessage("%s answers, %s levels", n, levels).that(net).isEqualTo(expected.net);
        assertThat(places.wrongDifferences())
            .isWithin(1e-6 * (1 + expected.wrongDifferences))
            .of(expected.wrongDifferences);
      }
    }
  }

  @Test
  void keepsTheAnswersAboveABound() {
    Example example = Example.of(60, 1_000_000, 2);
    StudentOrder places = example.places();
    PairMargins margins = new Uneven(60);
    places.bounds(margins);
    places.keepAbove(0.5f);

    int kept = 0;
    for (int answer : example.order) {
      if (margins.bound(answer) > 0.5f) {
        assertThat(places.answers()[kept]).isEqualTo(answer);
        assertThat(places.scores()[kept]).isEqualTo((float) example.student[answer]);
        kept++;
      }
    }
    assertThat(places.count()).isEqualTo(kept);
  }

  /** Margins of very different bounds. */
  private record Uneven(int n) implements PairMargins {

    @Override
    public double at(int i, int j) {
      return (float) (0.5 * Math.min(bound(i), bound(j)));
    }

    @Override
    public double bound(int i) {
      return Math.exp(-8.0 * ((i * 37L) % n) / n);
    }
  }

  @Test
  void closePairsAreAllActivePairsInTheRightOrder() {
    for (int n : new int[] {2, 100, 257, 600}) {
      for (int levels : new int[] {3, 60, 5000}) {
        for (PairMargins margins :
            new PairMargins[] {new UniformMargins(0.3), new RandomMargins(2, 1), new Uneven(n)}) {
          Example example = Example.of(n, levels, n + levels);
          Expected expected = Expected.of(example, margins, false);
          ArrangedMargins arranged = margins.arranged();
          arranged.arrange(example.order, n);
          double[] net = new double[n];
          double losses =
              new ClosePairs(n).add(example.places(), margins, arranged, Long.MAX_VALUE, net);

          assertWithMessage("%s answers, %s levels, %s", n, levels, margins)
              .that(losses)
              .isWithin(1e-4 * (1 + expected.losses))
              .of(expected.losses);
          assertThat(difference(net, expected.net)).isAtMost(2);
        }
      }
    }
  }

  private static double difference(double[] actual, double[] expected) {
    double sum = 0;
    for (int i = 0; i < actual.length; i++) {
      sum += Math.abs(actual[i] - expected[i]);
    }
    return sum;
  }

  @Test
  void closePairsGiveUpAboveTheirLimit() {
    Example example = Example.of(300, 5000, 4);
    PairMargins margins = new UniformMargins(1e6);
    ArrangedMargins arranged = margins.arranged();
    arranged.arrange(example.order, 300);

    assertThat(new ClosePairs(300).add(example.places(), margins, arranged, 10, new double[300]))
        .isEqualTo(-1.0);
  }

  @Test
  void densePairsAreAllActivePairs() {
    DensePairs dense = new DensePairs(300);
    for (int n : new int[] {1, 2, 64, 65, 300}) {
      for (int levels : new int[] {1, 3, 5000}) {
        for (double margin : new double[] {0, 0.25, 7}) {
          Example example = Example.of(n, levels, n + levels);
          PairMargins margins = new RandomMargins(margin, 3);
          Expected expected = Expected.of(example, margins, true);
          double[] net = new double[n];
          double losses = dense.sum(example.teacher, example.student, margins, net);

          assertThat(losses).isWithin(1e-5 * (1 + expected.losses)).of(expected.losses);
          assertThat(difference(net, expected.net)).isAtMost(2);
        }
      }
    }
  }

  /** Margins f_i f_j exp(z_ij) with z_ij = l_i l_j cos(i - j). */
  private record Even(float[] factors, float[] lengths) implements PairMargins, EvenMargins {

    static Even random(int n, double factor, double longest) {
      Random random = new Random(n);
      float[] factors = new float[n];
      float[] lengths = new float[n];
      for (int i = 0; i < n; i++) {
        factors[i] = (float) (factor * (0.9 + 0.2 * random.nextDouble()));
        lengths[i] = (float) (longest * random.nextDouble());
      }
      return new Even(factors, lengths);
    }

    @Override
    public double at(int i, int j) {
      double z = lengths[i] * lengths[j] * Math.cos(i - j);
      return factors[i] * factors[j] * Math.exp(z);
    }

    @Override
    public double bound(int i) {
      return 2 * factors[i];
    }

    @Override
    public EvenMargins even() {
      return this;
    }
  }

  @Test
  void evenPairsAreAllActivePairsInTheRightOrder() {
    for (int n : new int[] {2, 50, 400}) {
      for (double factor : new double[] {1e-4, 0.03, 0.1}) {
        for (double longest : new double[] {0, 0.02, 0.5}) {
          TeacherOrder teacher = new TeacherOrder(n);
          teacher.fill(Scores.normal(n, n), n);
          Example example = Example.of(teacher, Scores.normal(n + 1, n));
          Even margins = Even.random(n, factor, longest);
          Expected expected = Expected.of(example, margins, false);
          StudentOrder places = example.places();
          double[] before = new double[n];
          places.write(1, before);
          double losses = new EvenPairs(n).add(places, margins, margins);
          double[] net = new double[n];
          places.write(1, net);
          for (int i = 0; i < n; i++) {
            net[i] -= before[i];
          }

          assertWithMessage("%s answers, factor %s, lengths to %s", n, factor, longest)
              .that(difference(net, expected.net))
              .isAtMost(4);
          // The losses are a lower bound, which is tight for short lengths.
          assertThat(losses).isAtMost(expected.losses * 1.001 + 1e-5);
          if (longest < 0.1) {
            assertThat(losses).isAtLeast(expected.losses * 0.98 - 1e-5);
          }
        }
      }
    }
  }

  @Test
  void evenPairsGiveUpIfMostAnswersAreClose() {
    TeacherOrder teacher = new TeacherOrder(400);
    teacher.fill(Scores.normal(1, 400), 400);
    Example example = Example.of(teacher, Scores.normal(2, 400));
    Even margins = Even.random(400, 10, 0.5);

    assertThat(new EvenPairs(400).add(example.places(), margins, margins)).isEqualTo(-1.0);
  }

  @Test
  void marginsOfWrongPairsAreSummedExactlyAndEstimated() {
    int n = 1500;
    TeacherOrder teacher = new TeacherOrder(n);
    teacher.fill(Scores.normal(1, n), n);
    Example example = Example.of(teacher, Scores.normal(2, n));
    Even margins = Even.random(n, 1, 0.5);
    double expected = Expected.of(example, margins, true).wrongMargins;
    ArrangedMargins arranged = margins.arranged();
    arranged.arrange(example.order, n);
    double sampled = 0;
    double estimated = 0;
    Random seeds = new Random(1);
    for (int k = 0; k < 20; k++) {
      long seed = seeds.nextLong();
      sampled +=
          WrongOrder.sample(teacher, example.student, margins, margins.factors, seed, 256) / 20;
      estimated += new WrongOrder().estimate(example.places(), arranged, seed, 16) / 20;
    }

    assertThat(WrongOrder.sum(teacher, example.student, margins))
        .isWithin(1e-9 * expected)
        .of(expected);
    assertThat(sampled).isWithin(0.05 * expected).of(expected);
    assertThat(estimated).isWithin(0.05 * expected).of(expected);
  }
}
