package org.distill4j.runtime.kernel.parallel;

/**
 * Divides work among the cores. The result of a part must not depend on the division, so that
 * results are the same on any number of cores.
 */
public final class Parallel {

  private static final int CORES = Math.min(Runtime.getRuntime().availableProcessors(), 8);

  /** Enough parts that all cores finish at about the same time. */
  private static final int PARTS_PER_CORE = 8;

  private Parallel() {}

  /** Processes a range of items. */
  @FunctionalInterface
  public interface Part {
    void run(int from, int to);
  }

  /** Starts the workers when work is first divided. */
  private static final class Workers {

    private static final WorkerPool POOL = new WorkerPool(CORES - 1);
  }

  /** Returns the number of cores in use, at most 8. */
  public static int cores() {
    return CORES;
  }

  /**
   * Processes all items, in parts whose size is a multiple of the grain. Nested calls, and calls of
   * a second thread at the same time, run without workers.
   *
   * @param items the number of items
   * @param grain the minimum number of items per part, at least 1
   */
  public static void run(int items, int grain, Part part) {
    int parts = Math.max(1, Math.min(CORES, items / grain));
    if (parts == 1) {
      part.run(0, items);
    } else {
      Workers.POOL.run(new SharedWork(items, grain, parts, part));
    }
  }

  /**
   * Processes items that take unequal time, in several parts per core: a core that finishes one
   * part takes the next.
   *
   * @param items the number of items
   */
  public static void runUneven(int items, Part part) {
    int parts = Math.min(Math.min(CORES * PARTS_PER_CORE, SharedWork.MAX_PARTS), items);
    if (CORES == 1 || parts <= 1) {
      part.run(0, items);
    } else {
      Workers.POOL.run(new SharedWork(items, 1, parts, part));
    }
  }
}
