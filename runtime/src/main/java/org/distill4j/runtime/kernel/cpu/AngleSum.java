package org.distill4j.runtime.kernel.cpu;

import java.util.Arrays;
import org.distill4j.runtime.kernel.function.FloatFunctions;

/**
 * The Huber losses of some angles, and their derivative with respect to the squared distances: for
 * one thread.
 */
final class AngleSum {

  private final AngleRows target;
  private final AngleRows own;
  private final float[][] gradient;
  private final float[] wanted;
  private final float[] cosines;
  private final float[] losses;
  private double loss;

  AngleSum(AngleRows target, AngleRows own) {
    int rows = own.squared().length;
    this.target = target;
    this.own = own;
    this.gradient = new float[rows][rows];
    this.wanted = new float[rows];
    this.cosines = new float[rows];
    this.losses = new float[rows];
  }

  double loss() {
    return loss;
  }

  float[][] gradient() {
    return gradient;
  }

  /** Adds the angles at row i. */
  void addAnchor(int i) {
    Arrays.fill(losses, 0);
    for (int j = 0; j < wanted.length; j++) {
      target.cosines(i, j, wanted);
      own.cosines(i, j, cosines);
      add(i, j);
    }
    loss += FloatFunctions.sum(losses, losses.length);
  }

  /**
   * With s the slope of the Huber loss: the cosine (D_ij + D_ik - D_jk) / (2 d_ij d_ik) adds s / (2
   * d_ij d_ik) to D_ij and D_ik and takes it from D_jk, and takes s cos / (2 D) from either of the
   * former. What is added to D_ij for (j, k) is added to D_ik for (k, j), so only D_ik is, twice.
   */
  private void add(int i, int j) {
    float[] inverse = own.inverse()[i];
    float[] atAnchor = gradient[i];
    float[] across = gradient[j];
    float half = 0.5f * inverse[j];
    for (int k = 0; k < cosines.length; k++) {
      float difference = cosines[k] - wanted[k];
      float slope = Math.max(-1, Math.min(1, difference));
      losses[k] += slope * difference - 0.5f * slope * slope;
      wanted[k] = slope;
    }
    for (int k = 0; k < cosines.length; k++) {
      atAnchor[k] += wanted[k] * inverse[k] * (2 * half - cosines[k] * inverse[k]);
    }
    for (int k = 0; k < cosines.length; k++) {
      across[k] -= wanted[k] * inverse[k] * half;
    }
  }
}
