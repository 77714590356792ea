package org.distill4j.runtime.kernel;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/**
 * Splits work over the cores. What a part computes must not depend on how the work was split, so
 * that results are the same on any number of cores.
 */
public final class Parallel {

  private static final int CORES = Math.min(Runtime.getRuntime().availableProcessors(), 8);

  private Parallel() {}

  /** A part of the work: the items from (inclusive) to (exclusive). */
  @FunctionalInterface
  public interface Part {
    void run(int from, int to);
  }

  /** The number of cores that are used. */
  static int cores() {
    return CORES;
  }

  /**
   * Runs all items, in parts that are multiples of the grain.
   *
   * @param items the number of items
   * @param grain the least number of items that is worth a part
   */
  public static void run(int items, int grain, Part part) {
    int parts = Math.max(1, Math.min(CORES, items / grain));
    int blocks = (items + grain - 1) / grain;
    ForkJoinTask<?>[] tasks = new ForkJoinTask<?>[parts - 1];
    for (int i = 1; i < parts; i++) {
      int from = start(i, parts, blocks) * grain;
      int to = Math.min(items, start(i + 1, parts, blocks) * grain);
      tasks[i - 1] = ForkJoinPool.commonPool().submit(() -> part.run(from, to));
    }
    part.run(0, Math.min(items, start(1, parts, blocks) * grain));
    for (ForkJoinTask<?> task : tasks) {
      task.join();
    }
  }

  private static int start(int part, int parts, int blocks) {
    return (int) ((long) blocks * part / parts);
  }
}
