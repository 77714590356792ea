package org.distill4j.runtime.ranking.pair;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.distill4j.runtime.ranking.margin.EvenMargins;
import org.distill4j.runtime.ranking.margin.PairMargins;
import org.distill4j.runtime.ranking.margin.RandomMargins;
import org.distill4j.runtime.ranking.margin.UniformMargins;
import org.junit.jupiter.api.Test;

/** The loss without a loop over pairs against one with it. */
class PairwiseHingeTest {

  private record Given(TeacherOrder order, double[] student) {

    static Given random(int n, int levels, long seed) {
      Random random = new Random(seed);
      double[] teacher = random.doubles(n).map(u -> Math.floor(u * levels) / 4).toArray();
      TeacherOrder order = new TeacherOrder(n);
      order.fill(teacher, n);
      double[] student = random.doubles(n).map(u -> Math.floor(u * levels) / 4).toArray();
      return new Given(order, student);
    }

    /** The loss and gradient by definition. */
    double expected(PairMargins margins, double[] gradient) {
      double sum = 0;
      long pairs = 0;
      for (int i = 0; i < order.answers(); i++) {
        for (int j = order.worseFrom(i); j < order.answers(); j++) {
          pairs++;
          double loss = margins.at(i, j) - (student[i] - student[j]);
          if (loss > 0) {
            sum += loss;
            gradient[i]--;
            gradient[j]++;
          }
        }
      }
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] /= Math.max(1, pairs);
      }
      return pairs == 0 ? 0 : sum / pairs;
    }
  }

  @Test
  void uniformMarginsGiveTheSumOverAllPairs() {
    for (int n : new int[] {1, 2, 5, 64, 65, 300, 512, 1600}) {
      for (int levels : new int[] {1, 3, 40, 100_000}) {
        for (double margin : new double[] {0, 0.25, 0.3, 1, 1e6}) {
          Given given = Given.random(n, levels, n + levels);
          double[] gradient = new double[n];
          double[] actual = new double[n];
          double expected = given.expected(new UniformMargins(margin), gradient);
          double loss =
              new PairwiseHinge(n)
                  .of(
                      given.order,
                      given.student,
                      n % 2 == 0,
                      new UniformMargins(margin),
                      1,
                      actual);

          assertThat(loss).isWithin(1e-9 * Math.max(1, expected)).of(expected);
          assertThat(actual).usingTolerance(1e-12).containsExactly(gradient).inOrder();
        }
      }
    }
  }

  @Test
  void marginsOfTheirOwnGiveTheSumOverAllPairs() {
    for (int n : new int[] {1, 2, 5, 64, 300}) {
      for (int levels : new int[] {1, 3, 40, 100_000}) {
        for (double margin : new double[] {0, 0.02, 2, 1e5}) {
          Given given = Given.random(n, levels, n + levels);
          PairMargins margins = new RandomMargins(margin, 7);
          double[] gradient = new double[n];
          double[] actual = new double[n];
          double expected = given.expected(margins, gradient);
          double loss =
              new PairwiseHinge(n).of(given.order, given.student, false, margins, 1, actual);

          assertWithMessage("%s answers, %s levels, margin %s", n, levels, margin)
              .that(loss)
              .isWithin(1e-9 * Math.max(1, expected))
              .of(expected);
          assertThat(actual).usingTolerance(1e-12).containsExactly(gradient).inOrder();
        }
      }
    }
  }

  /** Some of which are much greater than others, and of single precision. */
  private record Uneven(double margin, int n) implements PairMargins {

    @Override
    public double at(int i, int j) {
      return (float) (Math.min(bound(i), bound(j)) * (1 - (i * 31 + j * 17) % 100 / 200.0));
    }

    @Override
    public double bound(int i) {
      return margin * Math.exp(-9 * ((i * 7919L) % n) / (double) n);
    }
  }

  @Test
  void singlePrecisionGivesTheActivePairsExactly() {
    for (int n : new int[] {257, 300, 1000, 2349}) {
      for (int levels : new int[] {40, 3000, 100_000}) {
        for (double margin : new double[] {1e-6, 0.01, 2, 1e4}) {
          // Scores in quarters, so that differences are exact.
          Given given = Given.random(n, levels, n + levels);
          PairMargins margins = new Uneven(margin, n);
          double[] gradient = new double[n];
          double[] actual = new double[n];
          double expected = given.expected(margins, gradient);
          double loss =
              new PairwiseHinge(n).of(given.order, given.student, true, margins, 1, actual);

          assertWithMessage("%s answers, %s levels, margin %s", n, levels, margin)
              .that(loss)
              .isWithin(1e-3 * expected)
              .of(expected);
          assertThat(actual).usingTolerance(1e-12).containsExactly(gradient).inOrder();
        }
      }
    }
  }

  /** About even ones: factors and lengths tell them but for a part that differs between pairs. */
  private record Even(double margin, double longest, int n) implements PairMargins, EvenMargins {

    @Override
    public double at(int i, int j) {
      return factor(i) * factor(j) * Math.exp(length(i) * length(j) * Math.sin(i * 31 + j * 17));
    }

    @Override
    public double bound(int i) {
      return factor(i) * Math.sqrt(margin) * 1.5 * Math.exp(LONGEST);
    }

    @Override
    public double total(int n) {
      return margin * n * n;
    }

    @Override
    public EvenMargins even() {
      return this;
    }

    @Override
    public float[] factors() {
      return floats(this::factor);
    }

    @Override
    public float[] lengths() {
      return floats(this::length);
    }

    private float[] floats(IntToDoubleFunction values) {
      float[] floats = new float[n];
      for (int i = 0; i < n; i++) {
        floats[i] = (float) values.applyAsDouble(i);
      }
      return floats;
    }

    private double factor(int i) {
      return Math.sqrt(margin) * (1 + (i * 7919L) % 101 / 202.0);
    }

    private double length(int i) {
      return longest * (0.5 + (i * 104_729L) % 89 / 178.0);
    }
  }

  @Test
  void evenMarginsGiveTheActivePairsExactly() {
    for (int n : new int[] {257, 1000, 2349}) {
      for (double margin : new double[] {0, 1e-6, 1e-4, 1e-3}) {
        for (double longest : new double[] {0, 0.1, 0.5}) {
          Random random = new Random(n);
          double[] teacher = random.doubles(n).map(u -> Math.floor(u * 2000)).toArray();
          TeacherOrder order = new TeacherOrder(n);
          order.fill(teacher, n);
          // Half of them in a tenth of the range, where many are close.
          double[] student =
              random.doubles(n).map(u -> (float) (u < 0.5 ? u / 5 : u * 2 - 1)).toArray();
          Given given = new Given(order, student);
          PairMargins margins = new Even(margin, longest, n);
          double[] gradient = new double[n];
          double[] actual = new double[n];
          double expected = given.expected(margins, gradient);
          double loss = new PairwiseHinge(n).of(order, student, true, margins, 1, actual);

          assertWithMessage("%s answers, margin %s, lengths to %s", n, margin, longest)
              .that(loss)
              .isWithin(1e-3 * expected)
              .of(expected);
          assertThat(actual).usingTolerance(1e-12).containsExactly(gradient).inOrder();
        }
      }
    }
  }

  @Test
  void randomMarginsAreUniformAndDiffer() {
    RandomMargins margins = new RandomMargins(3, 99);
    double[] sample = new double[10_000];
    Arrays.setAll(sample, k -> margins.at(k / 100, k % 100));

    assertThat(Arrays.stream(sample).average().getAsDouble()).isWithin(0.05).of(1.5);
    assertThat(Arrays.stream(sample).max().getAsDouble()).isLessThan(3.0);
    assertThat(Arrays.stream(sample).min().getAsDouble()).isAtLeast(0.0);
    assertThat(Arrays.stream(sample).distinct().count()).isEqualTo(10_000);
    assertThat(new RandomMargins(3, 100).at(1, 2)).isNotEqualTo(margins.at(1, 2));
  }
}
