package org.distill4j.runtime.ranking.margin;

/**
 * Margins f_i f_j exp(z_ij) with |z_ij| <= l_i l_j, of which a factor f and a length l for each
 * answer tell nearly all.
 */
public interface EvenMargins {

  /** The greatest product of two lengths. */
  double LONGEST = 0.25;

  /** f of each answer, at least 0. */
  float[] factors();

  /** l of each answer, at least 0; its square is at most {@link #LONGEST}. */
  float[] lengths();
}
