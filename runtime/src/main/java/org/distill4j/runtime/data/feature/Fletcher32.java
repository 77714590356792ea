package org.distill4j.runtime.data.feature;

/**
 * Fletcher's checksum of 32 bits as HDF5 computes it: over big-endian words of 16 bits, modulo
 * 65,535.
 */
final class Fletcher32 {

  private static final int MODULUS = 65_535;

  private Fletcher32() {}

  /**
   * Returns true if the first bytes have a checksum. Halves of 0 and 65,535 are equal, and old
   * files store the bytes of each half in the other order.
   */
  static boolean matches(byte[] bytes, int length, int checksum) {
    int expected = of(bytes, length);
    int swapped = Integer.rotateLeft(Integer.reverseBytes(checksum), 16);
    return expected == reduced(checksum) || expected == reduced(swapped);
  }

  private static int reduced(int checksum) {
    return (checksum >>> 16) % MODULUS << 16 | (checksum & 0xffff) % MODULUS;
  }

  /** Returns the checksum of the first bytes. */
  private static int of(byte[] bytes, int length) {
    long sum = 0;
    long sumOfSums = 0;
    for (int i = 0; i < length; i += 2) {
      int low = i + 1 < length ? bytes[i + 1] & 0xff : 0;
      sum = (sum + ((bytes[i] & 0xff) << 8 | low)) % MODULUS;
      sumOfSums = (sumOfSums + sum) % MODULUS;
    }
    return (int) (sumOfSums << 16 | sum);
  }
}
