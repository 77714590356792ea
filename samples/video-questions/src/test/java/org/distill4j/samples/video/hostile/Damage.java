package org.distill4j.samples.video.hostile;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Kinds of damage to a file. */
enum Damage {
  /** The end is missing. */
  TRUNCATED {
    @Override
    byte[] apply(byte[] bytes, SplittableRandom random) {
      return Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }
  },
  /** A few bits are flipped. */
  FLIPPED {
    @Override
    byte[] apply(byte[] bytes, SplittableRandom random) {
      byte[] flipped = bytes.clone();
      for (int i = random.nextInt(1, 6); i > 0; i--) {
        flipped[place(random, bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      return flipped;
    }
  },
  /** Some bytes in a row are replaced by extreme ones. */
  OVERWRITTEN {
    @Override
    byte[] apply(byte[] bytes, SplittableRandom random) {
      byte[] overwritten = bytes.clone();
      int from = place(random, bytes.length);
      byte value = new byte[] {0, -1, 0x7f, (byte) 0x80, '"', '['}[random.nextInt(6)];
      Arrays.fill(overwritten, from, Math.min(bytes.length, from + random.nextInt(1, 10)), value);
      return overwritten;
    }
  },
  /** Some bytes are missing. */
  CUT {
    @Override
    byte[] apply(byte[] bytes, SplittableRandom random) {
      int from = place(random, bytes.length);
      int to = Math.min(bytes.length, from + random.nextInt(1, 9));
      byte[] cut = Arrays.copyOf(bytes, bytes.length - (to - from));
      System.arraycopy(bytes, to, cut, from, bytes.length - to);
      return cut;
    }
  },
  /** A part occurs twice. */
  REPEATED {
    @Override
    byte[] apply(byte[] bytes, SplittableRandom random) {
      int from = place(random, bytes.length);
      int length = Math.min(bytes.length - from, random.nextInt(1, 60));
      return new Bytes()
          .add(Arrays.copyOf(bytes, from + length))
          .add(Arrays.copyOfRange(bytes, from, bytes.length))
          .array();
    }
  },
  /** All is random, but the beginning. */
  NOISE {
    @Override
    byte[] apply(byte[] bytes, SplittableRandom random) {
      byte[] noise = bytes.clone();
      for (int i = random.nextInt(Math.min(64, bytes.length)); i < noise.length; i++) {
        noise[i] = (byte) random.nextInt(256);
      }
      return noise;
    }
  };

  abstract byte[] apply(byte[] bytes, SplittableRandom random);

  /** Returns a place, more often near the beginning, where headers are. */
  private static int place(SplittableRandom random, int length) {
    return random.nextInt(random.nextBoolean() ? length : Math.min(length, 256));
  }
}
