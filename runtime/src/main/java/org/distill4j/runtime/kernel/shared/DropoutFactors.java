package org.distill4j.runtime.kernel.shared;

import java.util.stream.IntStream;
import org.distill4j.runtime.kernel.array.HostMemory;

/**
 * The factors of dropout: each is a function of the seed and of its place, so that none has to be
 * kept for the way back, and any part of an array can be drawn alone.
 */
public final class DropoutFactors {

  private static final double RANGE = 0x1p31;

  /** The odd number next to 2^32 divided by the golden ratio. */
  private static final int GOLDEN = 0x9E3779B9;

  private static final int FIRST = 0x7FEB352D;
  private static final int SECOND = 0x846CA68B;

  /** The places of a block. */
  private static final int[] PLACES = IntStream.range(0, HostMemory.BLOCK).toArray();

  private final int low;
  private final int high;
  private final int threshold;
  private final float keep;

  /**
   * Factors of one array.
   *
   * @param rate the probability of zero, at least 0 and below 1
   */
  public DropoutFactors(double rate, long seed) {
    this.low = (int) seed;
    this.high = (int) (seed >>> Integer.SIZE);
    this.threshold = (int) Math.min(Math.round(rate * RANGE), Integer.MAX_VALUE);
    this.keep = (float) (1 / (1 - rate));
  }

  /** What is not zero: 1 / (1 - rate). */
  public float keep() {
    return keep;
  }

  /** The factor of a place. */
  public float factor(int place) {
    return kept(place) == 0 ? 0 : keep;
  }

  /** Sets the bits of a block to zero where the factor is zero; the rest is not scaled. */
  public void clear(int begin, int[] bits, int length) {
    for (int i = 0; i < length; i++) {
      bits[i] &= kept(PLACES[i] + begin);
    }
  }

  /** All bits set where the place is kept, none where it is dropped. */
  private int kept(int place) {
    int hash = mixed(mixed(place * GOLDEN + low) + high) >>> 1;
    return ~((hash - threshold) >> (Integer.SIZE - 1));
  }

  /** Two multiplications and three shifts that let each bit depend on all others. */
  private static int mixed(int value) {
    int x = value;
    x = (x ^ (x >>> 16)) * FIRST;
    x = (x ^ (x >>> 15)) * SECOND;
    return x ^ (x >>> 16);
  }
}
