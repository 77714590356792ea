package org.distill4j.runtime.ranking.list;

import java.util.SplittableRandom;

/** Probability that a drawn list contains each rank, summed over all possible draws. */
final class Inclusion {

  private Inclusion() {}

  /**
   * Returns the inclusion probability of each rank.
   *
   * @param logs the log probabilities of the first draw
   * @param number the length of the list
   */
  static double[] of(double[] logs, int number) {
    double[] inclusion = new double[logs.length];
    add(logs, number, 1, new boolean[logs.length], inclusion);
    return inclusion;
  }

  private static void add(
      double[] logs, int left, double probability, boolean[] drawn, double[] inclusion) {
    if (left == 0) {
      return;
    }
    double rest = 0;
    for (int i = 0; i < logs.length; i++) {
      rest += drawn[i] ? 0 : Math.exp(logs[i]);
    }
    for (int i = 0; i < logs.length; i++) {
      if (!drawn[i]) {
        double path = probability * Math.exp(logs[i]) / rest;
        inclusion[i] += path;
        drawn[i] = true;
        add(logs, left - 1, path, drawn, inclusion);
        drawn[i] = false;
      }
    }
  }

  /** Returns the fraction of many drawn lists that contain each rank. */
  static double[] measured(ColdList cold, int hot, int ranks, int number, int lists) {
    double[] share = new double[ranks];
    SplittableRandom random = new SplittableRandom(3);
    int[] places = new int[number];
    for (int list = 0; list < lists; list++) {
      cold.draw(random, places, 0, number);
      for (int place : places) {
        share[place - hot] += 1.0 / lists;
      }
    }
    return share;
  }
}
