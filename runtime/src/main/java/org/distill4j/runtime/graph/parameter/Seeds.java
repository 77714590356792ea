package org.distill4j.runtime.graph.parameter;

import java.util.SplittableRandom;

/** Random generators that depend on a seed and on names, not on the order of draws. */
public final class Seeds {

  private Seeds() {}

  /**
   * Returns the generator of a node for a step, to reproduce its draws.
   *
   * @param seed the seed of the graph
   */
  public static SplittableRandom step(long seed, String node, long step) {
    return new SplittableRandom(mix(mix(seed, "step " + step), node));
  }

  /** Returns the generator for the initial values of a parameter. */
  public static SplittableRandom parameter(long seed, String node, String parameter) {
    return new SplittableRandom(mix(mix(mix(seed, "parameter"), node), parameter));
  }

  private static long mix(long state, String name) {
    long hash = state;
    for (int i = 0; i < name.length(); i++) {
      hash = scramble(hash + name.charAt(i));
    }
    return scramble(hash + name.length());
  }

  /** Returns the SplitMix64 finaliser after one step of its Weyl sequence. */
  private static long scramble(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
