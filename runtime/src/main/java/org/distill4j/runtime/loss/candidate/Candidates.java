package org.distill4j.runtime.loss.candidate;

import org.distill4j.runtime.loss.ScoreFunctions;
import org.distill4j.runtime.ranking.DescendingOrder;

/** The teacher's best answers of one row, with the logarithms of their probabilities. */
final class Candidates {

  private DescendingOrder sorter;
  private int capacity;
  private int count;
  private int[] answers = new int[0];
  private double[] logs = new double[0];

  private void resize(int length) {
    count = length;
    if (answers.length < length) {
      answers = new int[length];
      logs = new double[length];
    }
  }

  /** Selects the best answers of a row of scores. */
  void select(double[] scores, int top) {
    if (capacity < scores.length) {
      capacity = scores.length;
      sorter = new DescendingOrder(capacity);
    }
    int[] order = sorter.of(scores, scores.length);
    double log = ScoreFunctions.logSumExp(1, scores);
    resize(Math.min(top, scores.length));
    for (int i = 0; i < count; i++) {
      answers[i] = order[i];
      logs[i] = scores[order[i]] - log;
    }
  }

  /** Reads a prepared row. */
  void read(double[] prepared) {
    resize(prepared.length / 2);
    for (int i = 0; i < count; i++) {
      answers[i] = (int) prepared[i];
      logs[i] = prepared[count + i];
    }
  }

  /** Writes a prepared row. */
  void write(double[] prepared) {
    for (int i = 0; i < count; i++) {
      prepared[i] = answers[i];
      prepared[count + i] = logs[i];
    }
  }

  int count() {
    return count;
  }

  /** Returns the index of a candidate. */
  int answer(int i) {
    return answers[i];
  }

  /** Returns the logarithm of the probability of a candidate. */
  double log(int i) {
    return logs[i];
  }

  /** Returns the probability of a candidate. */
  double probability(int i) {
    return Math.exp(logs[i]);
  }

  /** Returns true if the first is more probable than the second, and both are possible. */
  boolean isBetter(int first, int second, double epsilon) {
    double p = probability(first);
    double q = probability(second);
    return p > epsilon && q > epsilon && p > q + epsilon;
  }
}
