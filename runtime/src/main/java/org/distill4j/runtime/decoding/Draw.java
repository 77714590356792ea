package org.distill4j.runtime.decoding;

import java.util.SplittableRandom;

/**
 * The choice of a token by its scores: softmax(z / temperature), or the best one.
 *
 * @param temperature the temperature, at least 0; 0 takes the best token
 */
record Draw(double temperature) {

  Draw {
    if (!(temperature >= 0 && Double.isFinite(temperature))) {
      throw new IllegalArgumentException(
          "temperature must be at least 0 and finite, but is " + temperature);
    }
  }

  boolean isRandom() {
    return temperature > 0;
  }

  /**
   * Returns a token.
   *
   * @param scores the scores of all tokens, finite; overwritten
   * @param random gives the draw; not used at temperature 0
   */
  int token(double[] scores, SplittableRandom random) {
    int best = best(scores);
    if (!isRandom()) {
      return best;
    }
    double most = scores[best];
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.exp((scores[i] - most) / temperature);
      sum += scores[i];
    }
    double left = random.nextDouble() * sum;
    for (int i = 0; i < scores.length; i++) {
      left -= scores[i];
      if (left < 0) {
        return i;
      }
    }
    // Rounding may leave a rest; the best token has a probability above 0.
    return best;
  }

  private static int best(double[] scores) {
    int best = 0;
    for (int i = 0; i < scores.length; i++) {
      if (!Double.isFinite(scores[i])) {
        throw new IllegalArgumentException(
            "the score of token " + i + " is " + scores[i] + "; only finite scores can be drawn");
      }
      if (scores[i] > scores[best]) {
        best = i;
      }
    }
    return best;
  }
}
