package org.distill4j.runtime.ranking.pair;

import org.distill4j.runtime.ranking.DescendingOrder;
import org.distill4j.runtime.ranking.margin.ArrangedMargins;
import org.distill4j.runtime.ranking.margin.EvenMargins;
import org.distill4j.runtime.ranking.margin.PairMargins;
import org.distill4j.runtime.ranking.margin.UniformMargins;

/**
 * The margin ranking loss of one example: the mean over its pairs (i, j), i strictly better for the
 * teacher, of max(0, M_ij - (s_i - s_j)) (ranking distillation, CVPR 2024, eq. 4).
 *
 * <p>For small margins no loop runs over all pairs. An answer's derivative is the number of active
 * pairs in which it is the worse one less those in which it is the better one. With one margin for
 * all pairs, {@link PairCounts} counts them by the positions of the answers. With small individual
 * margins, two kinds of pairs are active: those in the wrong order, for which the difference of the
 * two numbers is the answer's position in the teacher's order less that in the student's, and some
 * of those in the right order that are closer than the greatest margin ({@link EvenPairs} for
 * nearly even margins, otherwise {@link ClosePairs}).
 *
 * <p>Only the value, not the derivative, depends on the margins of pairs in the wrong order. In
 * single precision, with more than 256 answers, their sum is estimated from a sample if it is below
 * a hundredth of the loss, whose relative error is then below 0.001. For larger margins, {@link
 * DensePairs} evaluates all pairs.
 *
 * <p>For one thread.
 */
final class PairwiseHinge {

  /** The greatest number of answers for which nothing is estimated. */
  private static final int FEW = 256;

  /** The greatest share of the loss of margins that are estimated. */
  private static final double ESTIMATED_SHARE = 0.01;

  /** The number of runs of pairs in an estimate. */
  private static final int RUNS = 16;

  /** The share of the loss of all margins up to which SAMPLE pairs suffice and few are close. */
  private static final double TINY_SHARE = 0.01;

  private static final int SAMPLE = 256;

  /** The reciprocal of the share of close pairs above which all pairs are evaluated. */
  private static final int CLOSE_SHARE = 6;

  private final DescendingOrder sorter;
  private final PairCounts pairCounts;
  private final WrongOrder wrongOrder;
  private final StudentOrder places;
  private final EvenPairs evenPairs;
  private final ClosePairs closePairs;
  private final DensePairs dense;

  /** Creates arrays for a greatest number of answers. */
  PairwiseHinge(int capacity) {
    this.sorter = new DescendingOrder(capacity);
    this.pairCounts = new PairCounts(capacity);
    this.wrongOrder = new WrongOrder();
    this.places = new StudentOrder(capacity);
    this.evenPairs = new EvenPairs(capacity);
    this.closePairs = new ClosePairs(capacity);
    this.dense = new DensePairs(capacity);
  }

  /**
   * Computes the loss.
   *
   * @param student the student's scores in the teacher's order
   * @param single true if they have single precision
   * @param seed for the sample of pairs in the wrong order
   * @param gradient receives the derivative with respect to them
   * @return the loss
   */
  double of(
      TeacherOrder teacher,
      double[] student,
      boolean single,
      PairMargins margins,
      long seed,
      double[] gradient) {
    if (margins instanceof UniformMargins uniform) {
      return uniform(teacher, student, uniform.margin(), gradient);
    }
    int n = teacher.answers();
    int[] order = sorter.of(student, n);
    places.fill(teacher, student, order);
    if (single && n > FEW && teacher.pairs() > 0) {
      return ofMany(teacher, student, margins, seed, order, gradient);
    }
    places.write(1, gradient);
    double differences = differences(student, order, n, gradient);
    double sum = WrongOrder.sum(teacher, student, margins);
    double close = addClosePairs(teacher, student, order, margins, gradient);
    return overPairs(teacher, differences + sum + close, gradient);
  }

  private double uniform(TeacherOrder teacher, double[] student, double margin, double[] gradient) {
    int n = teacher.answers();
    int[] order = sorter.of(student, n);
    long active = pairCounts.count(teacher, student, order, margin, gradient);
    return overPairs(teacher, margin * active + differences(student, order, n, gradient), gradient);
  }

  /** Returns the sum of the differences of the counted pairs. */
  private static double differences(double[] student, int[] order, int n, double[] gradient) {
    double middle = n == 0 ? 0 : student[order[n / 2]];
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += gradient[i] * (student[i] - middle);
    }
    return sum;
  }

  private double ofMany(
      TeacherOrder teacher,
      double[] student,
      PairMargins margins,
      long seed,
      int[] order,
      double[] gradient) {
    int n = teacher.answers();
    double differences = places.wrongDifferences();
    EvenMargins even = margins.even();
    if (even != null && margins.total(n) <= TINY_SHARE * differences) {
      double close = evenPairs.add(places, margins, even);
      if (close >= 0) {
        double sum = WrongOrder.sample(teacher, student, margins, even.factors(), seed, SAMPLE);
        places.write(1.0 / teacher.pairs(), gradient);
        return (differences + sum + close) / teacher.pairs();
      }
      places.fill(teacher, student, order);
    }
    ArrangedMargins arranged = margins.arranged();
    arranged.arrange(order, n);
    double sum = wrongOrder.estimate(places, arranged, seed, RUNS);
    if (sum <= ESTIMATED_SHARE * differences) {
      places.write(1, gradient);
      long most = (long) n * n / CLOSE_SHARE;
      double close = closePairs.add(places, margins, arranged, most, gradient);
      if (close >= 0) {
        return overPairs(teacher, differences + sum + close, gradient);
      }
    }
    return overPairs(teacher, dense.sum(teacher, student, margins, gradient), gradient);
  }

  /**
   * Adds the active pairs in the right order, one by one.
   *
   * @param gradient the numbers of active pairs, to which these are added
   * @return the sum of their losses
   */
  private static double addClosePairs(
      TeacherOrder teacher, double[] student, int[] order, PairMargins margins, double[] gradient) {
    int n = teacher.answers();
    double sum = 0;
    for (int place = 0; place < n; place++) {
      int better = order[place];
      double bound = margins.bound(better);
      int worseFrom = teacher.worseFrom(better);
      for (int next = place + 1; next < n; next++) {
        int worse = order[next];
        double difference = student[better] - student[worse];
        if (!(difference < bound)) {
          break;
        }
        if (worse >= worseFrom && margins.mayExceed(better, worse, difference)) {
          double loss = margins.at(better, worse) - difference;
          if (loss > 0) {
            sum += loss;
            gradient[better]--;
            gradient[worse]++;
          }
        }
      }
    }
    return sum;
  }

  private static double overPairs(TeacherOrder teacher, double value, double[] gradient) {
    double factor = teacher.pairs() == 0 ? 0 : 1.0 / teacher.pairs();
    for (int i = 0; i < teacher.answers(); i++) {
      gradient[i] *= factor;
    }
    return teacher.pairs() == 0 ? 0 : value * factor;
  }
}
