package org.distill4j.runtime.kernel.cpu;

import java.util.Arrays;
import org.distill4j.runtime.kernel.function.FloatFunctions;

/**
 * Accumulates the Huber losses of a range of angles and their gradient with respect to the squared
 * distances. Not thread-safe.
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

  /** Adds all angles whose vertex is row i. */
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
   * Let s be the slope of the Huber loss. The cosine (D_ij + D_ik - D_jk) / (2 d_ij d_ik)
   * contributes s / (2 d_ij d_ik) to the gradients of D_ij and D_ik and its negative to that of
   * D_jk, and -s cos / (2 D) to each of the first two. The contribution of (j, k) to D_ij equals
   * that of (k, j) to D_ik, so only D_ik is updated, with twice the value.
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
