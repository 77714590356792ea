package org.distill4j.runtime.kernel;

import java.util.SplittableRandom;

/** Draws the factors of dropout, two from each random number of 64 bits. */
final class DropoutFactors {

  private static final double RANGE = 0x1p32;

  private final SplittableRandom random;
  private final long threshold;
  private final float keep;
  private long bits;
  private boolean half;

  DropoutFactors(double rate, SplittableRandom random) {
    this.random = random;
    this.threshold = Math.round(rate * RANGE);
    this.keep = (float) (1 / (1 - rate));
  }

  /** The next factor. */
  float next() {
    bits = half ? bits >>> Integer.SIZE : random.nextLong();
    half = !half;
    return (bits & 0xFFFFFFFFL) < threshold ? 0 : keep;
  }
}
