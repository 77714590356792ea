package org.distill4j.runtime.graph;

import java.util.SplittableRandom;

/** Random numbers that depend on a seed and on names, not on the order in which they are drawn. */
public final class Seeds {

  private Seeds() {}

  /**
   * The generator of one node for one step, for those who want to draw what the node draws.
   *
   * @param seed that of the graph
   */
  public static SplittableRandom step(long seed, String node, long step) {
    return new SplittableRandom(mix(mix(seed, "step " + step), node));
  }

  /** The generator that initialises one parameter of one node. */
  static SplittableRandom parameter(long seed, String node, String parameter) {
    return new SplittableRandom(mix(mix(mix(seed, "parameter"), node), parameter));
  }

  private static long mix(long state, String name) {
    long hash = state;
    for (int i = 0; i < name.length(); i++) {
      hash = scramble(hash + name.charAt(i));
    }
    return scramble(hash + name.length());
  }

  /** The finaliser of SplitMix64 after one step of its Weyl sequence. */
  private static long scramble(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
