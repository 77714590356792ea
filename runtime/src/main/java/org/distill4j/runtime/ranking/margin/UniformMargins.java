package org.distill4j.runtime.ranking.margin;

/** One margin for all pairs. */
public record UniformMargins(double margin) implements PairMargins {

  @Override
  public double at(int i, int j) {
    return margin;
  }

  @Override
  public double bound(int i) {
    return margin;
  }
}
