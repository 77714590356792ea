package org.distill4j.runtime.kernel.shared;

import java.util.stream.IntStream;
import org.distill4j.runtime.kernel.array.HostMemory;

/**
 * The factors of dropout. Each factor is a function of the seed and its index, so that the backward
 * pass recomputes the same factors and any part of an array can be drawn independently.
 */
public final class DropoutFactors {

  private static final double RANGE = 0x1p31;

  /** The odd number closest to 2^32 divided by the golden ratio. */
  private static final int GOLDEN = 0x9E3779B9;

  private static final int FIRST = 0x7FEB352D;
  private static final int SECOND = 0x846CA68B;

  /** The indices of a block. */
  private static final int[] PLACES = IntStream.range(0, HostMemory.BLOCK).toArray();

  private final int low;
  private final int high;
  private final int threshold;
  private final float keep;

  /**
   * Creates the factors of one array.
   *
   * @param rate the probability of zero, at least 0 and below 1
   */
  public DropoutFactors(double rate, long seed) {
    this.low = (int) seed;
    this.high = (int) (seed >>> Integer.SIZE);
    this.threshold = (int) Math.min(Math.round(rate * RANGE), Integer.MAX_VALUE);
    this.keep = (float) (1 / (1 - rate));
  }

  /** Returns the factor of elements that are kept: 1 / (1 - rate). */
  public float keep() {
    return keep;
  }

  /** Returns the factor at an index. */
  public float factor(int place) {
    return kept(place) == 0 ? 0 : keep;
  }

  /** Writes the factors of a block as bits of floats. */
  public void draw(int begin, int[] bits, int length) {
    int keepBits = Float.floatToRawIntBits(keep);
    for (int i = 0; i < length; i++) {
      bits[i] = kept(PLACES[i] + begin) & keepBits;
    }
  }

  /** Clears the bits of dropped elements of a block, without scaling the others. */
  public void clear(int begin, int[] bits, int length) {
    for (int i = 0; i < length; i++) {
      bits[i] &= kept(PLACES[i] + begin);
    }
  }

  /** Returns all bits set if the index is kept, none if it is dropped. */
  private int kept(int place) {
    int hash = mixed(mixed(place * GOLDEN + low) + high) >>> 1;
    return ~((hash - threshold) >> (Integer.SIZE - 1));
  }

  /** Mixes the bits so that each depends on all others, by two multiplications and three shifts. */
  private static int mixed(int value) {
    int x = value;
    x = (x ^ (x >>> 16)) * FIRST;
    x = (x ^ (x >>> 15)) * SECOND;
    return x ^ (x >>> 16);
  }
}
