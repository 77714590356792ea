package org.distill4j.runtime.kernel.array;

import java.util.Arrays;

/**
 * Work arrays of {@link HostMemory#BLOCK} elements, one set per thread, with arbitrary contents.
 * Code that uses them must not call other code that does.
 */
public final class Scratch {

  private static final ThreadLocal<Scratch> OF_THREAD = ThreadLocal.withInitial(Scratch::new);

  private final int[] integers = new int[HostMemory.BLOCK];
  private float[][] blocks = new float[0][];

  private Scratch() {}

  /** Returns at least the given number of arrays. */
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

  /** Returns an array of integers. */
  public static int[] integers() {
    return OF_THREAD.get().integers;
  }
}
