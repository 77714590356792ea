package org.distill4j.runtime.ranking.development;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.distill4j.runtime.kernel.api.Rows;
import org.distill4j.runtime.kernel.array.HostRows;
import org.distill4j.runtime.kernel.parallel.Parallel;
import org.distill4j.runtime.ranking.pair.Margins;

/**
 * The pairwise losses of the development program, over all pairs i &lt; j of the first answers by
 * index. The weight W of a pair follows from the rule of the margins: 1, a random number, 1 over
 * the uncertainty, or that of a transport. The uncertainty U_ij about a pair is the unbiased
 * standard deviation of the difference of its scores over the passes, at most 15, and 100 on the
 * diagonal. In the transport with the kernel exp(-U / lambda), all marginals are 1 / n; the weights
 * are 1000 times its plan. It is iterated until the scalings of the rows change by less than 1e-8
 * in the mean over the batch, at most 100 times. With y the sign of the teacher's difference and d
 * the student's difference, a pair has the loss max(0, m W - y d), or W times the cross-entropy of
 * sigmoid(d / m) against (y + 1) / 2; the mean over all pairs. A pair with equal scores of the
 * teacher has y = 0.
 *
 * <p>The plans of a batch are kept at the same time: 8 bytes for each pair of answers and example.
 */
public final class DevelopmentPairs {

  private static final double GREATEST = 15;
  private static final double DIAGONAL = 100;
  private static final double SCALE = 1000;
  private static final int MOST_ROUNDS = 100;
  private static final double CHANGE = 1e-8;

  /** The least margin that differences are divided by. */
  private static final double LEAST_MARGIN = 1e-6;

  private final boolean logistic;
  private final Margins margins;
  private final double margin;
  private final double minUncertainty;
  private final double regularisation;
  private double[][] plans = new double[0][];
  private double[][] rows = new double[0][];
  private double[][] columns = new double[0][];
  private int answers;

  /**
   * Creates the losses.
   *
   * @param preset the cross-entropy or the hinge
   * @param margins the rule of the weights
   * @param margin m, at least 0; with cross-entropy, less than 1e-6 counts as 1e-6
   * @param regularisation lambda, above 0
   * @param minUncertainty lower bound on the uncertainty in {@link Margins#UNCERTAINTY}, above 0
   */
  public DevelopmentPairs(
      RankingPreset preset,
      Margins margins,
      double margin,
      double regularisation,
      double minUncertainty) {
    this.logistic = preset == RankingPreset.DEVELOPMENT_LOGISTIC;
    this.margins = margins;
    this.margin = margin;
    this.regularisation = regularisation;
    this.minUncertainty = minUncertainty;
  }

  /**
   * Computes the loss.
   *
   * @param teacher the scores of each example
   * @param passes the passes of each example, one example after the other; null if the rule of the
   *     margins reads none
   * @param number the number of passes, at least 2 if there are any
   * @param top the greatest number of answers
   * @param student the scores of each example
   * @param gradient receives the derivative of the sum of the values with respect to the student
   * @param random draws random weights, the same on any number of cores
   * @param batch the number of examples
   * @return the sum of the examples' values
   */
  public double run(
      Rows teacher,
      Rows passes,
      int number,
      int top,
      Rows student,
      HostRows gradient,
      SplittableRandom random,
      int batch) {
    resize(batch, Math.min(top, student.columns()));
    long seed = random.nextLong();
    if (passes == null) {
      fill(seed);
    } else {
      fill(passes, number);
    }
    double[] values = new double[batch];
    Parallel.runUneven(
        batch,
        (begin, end) -> {
          double[] target = new double[teacher.columns()];
          double[] own = new double[student.columns()];
          double[] slopes = new double[student.columns()];
          for (int example = begin; example < end; example++) {
            teacher.read(example, target);
            student.read(example, own);
            Arrays.fill(slopes, 0);
            values[example] = value(example, target, own, slopes);
            gradient.write(example, slopes);
          }
        });
    return Arrays.stream(values).sum();
  }

  private void resize(int batch, int n) {
    if (plans.length != batch || answers != n) {
      answers = n;
      plans = new double[batch][n * n];
      rows = new double[batch][n];
      columns = new double[batch][n];
    }
  }

  /** Computes weights that need no passes. */
  private void fill(long seed) {
    for (int example = 0; example < plans.length; example++) {
      SplittableRandom random = new SplittableRandom(seed + example);
      for (int i = 0; i < plans[example].length; i++) {
        plans[example][i] = margins == Margins.RANDOM ? random.nextDouble() : 1;
      }
    }
  }

  private void fill(Rows passes, int number) {
    Parallel.runUneven(
        plans.length,
        (begin, end) -> {
          double[][] scores = new double[number][passes.columns()];
          for (int example = begin; example < end; example++) {
            for (int pass = 0; pass < number; pass++) {
              passes.read(example * number + pass, scores[pass]);
            }
            fillKernel(scores, plans[example]);
          }
        });
    if (margins == Margins.OPTIMAL_TRANSPORT) {
      transport(plans.length);
    }
  }

  private void fillKernel(double[][] scores, double[] kernel) {
    int n = answers;
    for (int j = 0; j < n; j++) {
      double mean = 0;
      for (double[] pass : scores) {
        mean += pass[j] / scores.length;
      }
      for (double[] pass : scores) {
        pass[j] -= mean;
      }
    }
    for (int i = 0; i < n; i++) {
      kernel[i * n + i] = Math.exp(-DIAGONAL / regularisation);
      for (int j = i + 1; j < n; j++) {
        double squares = 0;
        for (double[] pass : scores) {
          squares += (pass[i] - pass[j]) * (pass[i] - pass[j]);
        }
        double deviation = Math.sqrt(squares / (scores.length - 1));
        kernel[i * n + j] = Math.exp(-Math.min(deviation, GREATEST) / regularisation);
        kernel[j * n + i] = kernel[i * n + j];
      }
    }
  }

  private void transport(int batch) {
    double[] changes = new double[batch];
    for (int example = 0; example < batch; example++) {
      Arrays.fill(rows[example], 1);
      Arrays.fill(columns[example], 1);
    }
    double change = Double.POSITIVE_INFINITY;
    for (int round = 0; round < MOST_ROUNDS && !(change < CHANGE); round++) {
      Parallel.runUneven(
          batch,
          (begin, end) -> {
            for (int example = begin; example < end; example++) {
              changes[example] = scale(plans[example], columns[example], rows[example]);
              scale(plans[example], rows[example], columns[example]);
            }
          });
      change = Arrays.stream(changes).sum() / ((double) batch * answers);
    }
  }

  /** Sets u = (1 / n) / (M v) and returns the sum of the changes. The kernel M is symmetric. */
  private double scale(double[] kernel, double[] v, double[] u) {
    int n = answers;
    double change = 0;
    for (int i = 0; i < n; i++) {
      double sum = 0;
      for (int j = 0; j < n; j++) {
        sum += kernel[i * n + j] * v[j];
      }
      double next = 1.0 / n / Math.max(sum, Double.MIN_NORMAL);
      change += Math.abs(next - u[i]);
      u[i] = next;
    }
    return change;
  }

  /** Returns the weight of a pair. */
  double weight(int example, int i, int j) {
    double plan = plans[example][i * answers + j];
    return switch (margins) {
      case UNIFORM, RANDOM -> plan;
      case UNCERTAINTY -> 1 / Math.max(uncertainty(example, i, j), minUncertainty);
      // In this order, no product overflows: the plan times both scalings is at most 1 / n.
      case OPTIMAL_TRANSPORT -> plan * rows[example][i] * columns[example][j] * SCALE;
    };
  }

  /** Returns the uncertainty about a pair. */
  double uncertainty(int example, int i, int j) {
    return -regularisation * Math.log(plans[example][i * answers + j]);
  }

  private double value(int example, double[] teacher, double[] student, double[] gradient) {
    int n = answers;
    double pairs = Math.max(1, n * (n - 1.0) / 2);
    double sum = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        double sign = Math.signum(teacher[i] - teacher[j]);
        double difference = student[i] - student[j];
        double weight = weight(example, i, j);
        double slope;
        if (logistic) {
          double divisor = Math.max(margin, LEAST_MARGIN);
          double x = difference / divisor;
          double wanted = (sign + 1) / 2;
          double small = Math.exp(-Math.abs(x));
          sum += weight * (Math.max(x, 0) + Math.log1p(small) - wanted * x);
          slope = weight * ((x > 0 ? 1 : small) / (1 + small) - wanted) / divisor;
        } else {
          double loss = margin * weight - sign * difference;
          sum += Math.max(0, loss);
          slope = loss > 0 ? -sign : 0;
        }
        gradient[i] += slope / pairs;
        gradient[j] -= slope / pairs;
      }
    }
    return sum / pairs;
  }
}
