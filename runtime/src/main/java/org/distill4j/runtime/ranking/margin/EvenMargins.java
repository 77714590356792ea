package org.distill4j.runtime.ranking.margin;

/**
 * Margins {@code f_i f_j exp(z_ij)} with {@code |z_ij| <= l_i l_j}, which a factor f and a length l
 * for each answer bound tightly.
 */
public interface EvenMargins {

  /** Upper bound on the product of two lengths. */
  double LONGEST = 0.25;

  /** Returns f of each answer, at least 0. */
  float[] factors();

  /** Returns l of each answer, at least 0; its square is at most {@link #LONGEST}. */
  float[] lengths();
}
