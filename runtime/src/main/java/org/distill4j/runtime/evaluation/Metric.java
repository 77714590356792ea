package org.distill4j.runtime.evaluation;

import java.util.function.DoubleUnaryOperator;

/**
 * How well a ranking of answers meets the correct ones. Each is between 0 and 1 for one example, 0
 * where the example has no correct answer, and the mean over the examples of a set.
 *
 * <p>The weight of an answer is the number of annotators who gave it. Its <em>soft</em> weight is
 * {@code min(weight / 2, 1)}: right in full where two annotators agree.
 */
public enum Metric {
  /** Whether the first answer is correct. */
  ACCURACY("acc1_any", "Acc@1") {
    @Override
    double of(double[] ranked, double[] ideal) {
      return ranked[0] > 0 ? 1 : 0;
    }
  },
  /** The soft weight of the first answer. */
  SOFT_ACCURACY("acc1_soft", "Acc@1 soft") {
    @Override
    double of(double[] ranked, double[] ideal) {
      return soft(ranked[0]);
    }
  },
  /** Whether any of the first five answers is correct. */
  HIT_AT_5("hit5_any", "Hit@5") {
    @Override
    double of(double[] ranked, double[] ideal) {
      return greatest(ranked) > 0 ? 1 : 0;
    }
  },
  /** The greatest soft weight among the first five answers. */
  SOFT_ACCURACY_AT_5("acc5_soft", "Acc@5 soft") {
    @Override
    double of(double[] ranked, double[] ideal) {
      return soft(greatest(ranked));
    }
  },
  /** Normalised discounted cumulative gain of the first five answers, gain the soft weight. */
  NDCG_AT_5("ndcg5_linear_soft", "nDCG@5") {
    @Override
    double of(double[] ranked, double[] ideal) {
      return gainRatio(ranked, ideal, Metric::soft);
    }
  },
  /** The same with the weight itself as the gain. */
  NDCG_AT_5_BY_COUNT("ndcg5_linear_count", "nDCG@5 count") {
    @Override
    double of(double[] ranked, double[] ideal) {
      return gainRatio(ranked, ideal, weight -> weight);
    }
  },
  /** The same with {@code 2^soft - 1} as the gain. */
  NDCG_AT_5_EXPONENTIAL("ndcg5_exp_soft", "nDCG@5 exponential") {
    @Override
    double of(double[] ranked, double[] ideal) {
      return gainRatio(ranked, ideal, weight -> Math.pow(2, soft(weight)) - 1);
    }
  },
  /** The same with 1 as the gain of every correct answer. */
  NDCG_AT_5_BINARY("ndcg5_binary", "nDCG@5 binary") {
    @Override
    double of(double[] ranked, double[] ideal) {
      return gainRatio(ranked, ideal, weight -> weight > 0 ? 1 : 0);
    }
  };

  /** The answers that count: no metric looks further. */
  static final int RANKS = 5;

  private final String id;
  private final String title;

  Metric(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** What it is called in files. */
  public String id() {
    return id;
  }

  /** What it is called in tables. */
  public String title() {
    return title;
  }

  /**
   * The metric of one example.
   *
   * @param ranked the weights of the first {@link #RANKS} answers in the order of their scores
   * @param ideal the greatest weights of the example's correct answers, the greatest first; may be
   *     empty
   */
  abstract double of(double[] ranked, double[] ideal);

  private static double soft(double weight) {
    return Math.min(weight / 2, 1);
  }

  private static double greatest(double[] weights) {
    double greatest = 0;
    for (double weight : weights) {
      greatest = Math.max(greatest, weight);
    }
    return greatest;
  }

  private static double gainRatio(double[] ranked, double[] ideal, DoubleUnaryOperator gain) {
    double best = discountedGain(ideal, gain);
    return best > 0 ? discountedGain(ranked, gain) / best : 0;
  }

  /** Sum over ranks r from 1 of gain / log2(r + 1). */
  private static double discountedGain(double[] weights, DoubleUnaryOperator gain) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += gain.applyAsDouble(weights[i]) * Math.log(2) / Math.log(i + 2.0);
    }
    return sum;
  }
}
