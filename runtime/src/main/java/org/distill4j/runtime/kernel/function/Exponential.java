package org.distill4j.runtime.kernel.function;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;

/**
 * The exponential function of blocks of floats: seven terms of the Taylor series around the nearest
 * power of 2, with a relative error below 3e-7. Results are clamped to about 1e-38 and 1e38.
 *
 * <p>The power of 2 is assembled from its bits. The JIT vectorises loops over floats and loops over
 * integers, but not loops that convert between them, so the bits pass through memory that is viewed
 * as both.
 */
public final class Exponential {

  private static final ThreadLocal<Exponential> OF_THREAD =
      ThreadLocal.withInitial(Exponential::new);

  private static final int BLOCK = 1024;
  private static final float LOG2_E = (float) (1 / Math.log(2));

  /** log(2) in two parts, the first with few digits so that its multiples are exact. */
  private static final float LOG_2_HIGH = 355f / 512;

  private static final float LOG_2_LOW = (float) (Math.log(2) - 355.0 / 512);

  /** 1.5 * 2^23: adding it rounds to an integer, which is then in the lowest bits. */
  private static final float ROUNDER = 12582912f;

  private static final int ROUNDER_BITS = Float.floatToRawIntBits(ROUNDER);
  private static final int EXPONENT_OF_ONE = 127;
  private static final int FRACTION_BITS = 23;
  private static final float LEAST = -87f;
  private static final float GREATEST = 88f;

  private final float[] arguments = new float[BLOCK];
  private final float[] rounded = new float[BLOCK];
  private final float[] powers = new float[BLOCK];
  private final int[] bits = new int[BLOCK];
  private final FloatBuffer asFloats;
  private final IntBuffer asInts;

  /** Creates a function with its own work arrays. Not thread-safe. */
  public Exponential() {
    ByteBuffer memory = ByteBuffer.allocate(BLOCK * Float.BYTES).order(ByteOrder.nativeOrder());
    asFloats = memory.asFloatBuffer();
    asInts = memory.asIntBuffer();
  }

  /** Returns the instance of the current thread, which all its functions share. */
  public static Exponential ofThread() {
    return OF_THREAD.get();
  }

  /** x = exp(x). */
  public void apply(float[] x, int length) {
    for (int begin = 0; begin < length; begin += BLOCK) {
      int part = Math.min(BLOCK, length - begin);
      System.arraycopy(x, begin, arguments, 0, part);
      block(part);
      System.arraycopy(powers, 0, x, begin, part);
    }
  }

  /** x = exp(factor x + shift). */
  public void apply(float factor, float shift, float[] x, int length) {
    for (int begin = 0; begin < length; begin += BLOCK) {
      int part = Math.min(BLOCK, length - begin);
      for (int i = 0; i < part; i++) {
        arguments[i] = factor * x[begin + i] + shift;
      }
      block(part);
      System.arraycopy(powers, 0, x, begin, part);
    }
  }

  private void block(int length) {
    round(arguments, rounded, length);
    asFloats.put(0, rounded, 0, length);
    asInts.get(0, bits, 0, length);
    shift(bits, length);
    asInts.put(0, bits, 0, length);
    asFloats.get(0, powers, 0, length);
    series(arguments, rounded, powers, length);
  }

  private static void round(float[] x, float[] rounded, int length) {
    for (int i = 0; i < length; i++) {
      x[i] = Math.max(LEAST, Math.min(GREATEST, x[i]));
      rounded[i] = x[i] * LOG2_E + ROUNDER;
    }
  }

  /** Converts the bits of ROUNDER + n to those of 2^n. */
  private static void shift(int[] bits, int length) {
    for (int i = 0; i < length; i++) {
      bits[i] = (bits[i] - ROUNDER_BITS + EXPONENT_OF_ONE) << FRACTION_BITS;
    }
  }

  private static void series(float[] x, float[] rounded, float[] powers, int length) {
    for (int i = 0; i < length; i++) {
      float n = rounded[i] - ROUNDER;
      float r = x[i] - n * LOG_2_HIGH - n * LOG_2_LOW;
      float p = r * (1f / 5040) + 1f / 720;
      p = p * r + 1f / 120;
      p = p * r + 1f / 24;
      p = p * r + 1f / 6;
      p = p * r + 0.5f;
      powers[i] *= p * r * r + r + 1;
    }
  }
}
