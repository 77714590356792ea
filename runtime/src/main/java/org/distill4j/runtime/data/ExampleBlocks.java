package org.distill4j.runtime.data;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.distill4j.runtime.argument.Arguments;

/**
 * Blocks of consecutive examples, which storage reads as a whole. An epoch visits the blocks in a
 * random order, and shuffles the examples of some of them together: only these must be in memory.
 *
 * @param size the number of examples of a block, at least 1; the last may have fewer
 * @param window the number of blocks whose examples are shuffled together, at least 1
 */
public record ExampleBlocks(int size, int window) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is below 1
   */
  public ExampleBlocks {
    Arguments.requireAtLeastOne("size", size);
    Arguments.requireAtLeastOne("window", window);
  }

  /** Returns the number of examples that are shuffled together. */
  int pool() {
    return (int) Math.min(Integer.MAX_VALUE, (long) size * window);
  }

  /** Returns the order of an epoch. */
  int[] shuffled(int examples, SplittableRandom random) {
    int[] blocks = IntStream.rangeClosed(0, (examples - 1) / size).toArray();
    Batching.shuffle(blocks, 0, blocks.length, random);
    int[] order = new int[examples];
    int at = 0;
    int windowStart = 0;
    for (int i = 0; i < blocks.length; i++) {
      int first = blocks[i] * size;
      int last = (int) Math.min(examples, (long) first + size);
      for (int example = first; example < last; example++) {
        order[at++] = example;
      }
      if ((i + 1) % window == 0 || i + 1 == blocks.length) {
        Batching.shuffle(order, windowStart, at, random);
        windowStart = at;
      }
    }
    return Arrays.copyOf(order, at);
  }
}
