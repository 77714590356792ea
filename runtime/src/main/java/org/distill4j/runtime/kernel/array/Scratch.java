package org.distill4j.runtime.kernel.array;

import java.util.Arrays;

/**
 * Arrays of {@link HostMemory#BLOCK} numbers to work in, the same ones in every step. Each thread
 * has its own. What works in them calls nothing else that does, and leaves anything in them.
 */
public final class Scratch {

  private static final ThreadLocal<Scratch> OF_THREAD = ThreadLocal.withInitial(Scratch::new);

  private final int[] integers = new int[HostMemory.BLOCK];
  private float[][] blocks = new float[0][];

  private Scratch() {}

  /** At least so many arrays. */
  public static float[][] blocks(int number) {
    Scratch scratch = OF_THREAD.get();
    int known = scratch.blocks.length;
    if (known < number) {
      float[][] more = Arrays.copyOf(scratch.blocks, number);
      for (int i = known; i < number; i++) {
        more[i] = new float[HostMemory.BLOCK];
      }
      scratch.blocks = more;
    }
    return scratch.blocks;
  }

  /** An array of integers. */
  public static int[] integers() {
    return OF_THREAD.get().integers;
  }
}
