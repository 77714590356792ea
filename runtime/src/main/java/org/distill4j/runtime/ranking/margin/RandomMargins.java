package org.distill4j.runtime.ranking.margin;

/** A random margin for each pair, a hash of a seed and the two answers. */
public record RandomMargins(double margin, long seed) implements PairMargins {

  private static final double UNIT = 0x1p-53;

  @Override
  public double at(int i, int j) {
    long z = seed + ((long) i << Integer.SIZE | j) * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return margin * ((z ^ (z >>> 31)) >>> 11) * UNIT;
  }

  @Override
  public double bound(int i) {
    return margin;
  }
}
