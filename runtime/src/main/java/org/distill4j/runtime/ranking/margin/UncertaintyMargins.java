package org.distill4j.runtime.ranking.margin;

/** Margins m / max(U_ij, minimum), with the uncertainty U_ij about a pair. */
public record UncertaintyMargins(double margin, double least, Uncertainty uncertainty)
    implements PairMargins {

  @Override
  public double at(int i, int j) {
    return margin / Math.max(least, uncertainty.at(i, j));
  }

  @Override
  public double bound(int i) {
    return margin / least;
  }

  @Override
  public void row(int i, int from, int to, float[] target) {
    uncertainty.row(i, from, to, target);
    float m = (float) margin;
    float floor = (float) least;
    for (int j = from; j < to; j++) {
      target[j] = m / Math.max(floor, target[j]);
    }
  }
}
