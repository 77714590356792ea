package org.distill4j.samples.dictionary.question;

/** Pseudo-random numbers without state: hashes of their arguments. */
final class Hash {

  private static final double UNIT = 0x1p-53;

  private Hash() {}

  /**
   * Returns a hash of the values, mixed one by one (the finaliser of SplitMix64, Steele, Lea and
   * Flood 2014).
   */
  static long of(long... values) {
    long hash = 0;
    for (long value : values) {
      hash = mix(hash + 0x9e3779b97f4a7c15L + mix(value));
    }
    return hash;
  }

  /** Returns a number in [0, 1). */
  static double fraction(long... values) {
    return (of(values) >>> 11) * UNIT;
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
