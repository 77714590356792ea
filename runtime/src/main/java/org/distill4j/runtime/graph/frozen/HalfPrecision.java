package org.distill4j.runtime.graph.frozen;

/** Conversion between single and half precision (IEEE 754 binary16) of finite numbers. */
final class HalfPrecision {

  /** The greatest magnitude. */
  static final float GREATEST = 65_504;

  private static final int SIGN = 0x8000;
  private static final int MAGNITUDE = 0x7FFF;
  private static final int INFINITE = 0x7C00;

  /** The difference in the length of the fractions. */
  private static final int SHIFT = 13;

  /** The difference in the bias of the exponents is 112; denormal numbers need no case then. */
  private static final float UP = 0x1p112f;

  private static final float DOWN = 0x1p-112f;

  private HalfPrecision() {}

  /** Returns the nearest half; of two that are equally near, the one with an even last bit. */
  static short encode(float value) {
    int bits = Float.floatToRawIntBits(value);
    int sign = (bits >>> 16) & SIGN;
    float magnitude = Math.abs(value);
    if (magnitude < 0x1p-14f) {
      return (short) (sign | (int) Math.rint(magnitude * 0x1p24));
    }
    int scaled = Float.floatToRawIntBits(magnitude * DOWN);
    int odd = (scaled >>> SHIFT) & 1;
    return (short) (sign | ((scaled + (1 << (SHIFT - 1)) - 1 + odd) >>> SHIFT));
  }

  /** Returns true for a half that is neither infinite nor no number. */
  static boolean isFinite(short half) {
    return (half & MAGNITUDE) < INFINITE;
  }

  /** Decodes a range of halves. */
  static void decode(short[] halves, int from, float[] target, int to, int length) {
    for (int i = 0; i < length; i++) {
      int half = halves[from + i];
      float magnitude = Float.intBitsToFloat((half & MAGNITUDE) << SHIFT) * UP;
      target[to + i] =
          Float.intBitsToFloat(Float.floatToRawIntBits(magnitude) | (half & SIGN) << 16);
    }
  }
}
