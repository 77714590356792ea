package org.distill4j.runtime.kernel.parallel;

/**
 * Splits work over the cores. What a part computes must not depend on how the work was split, so
 * that results are the same on any number of cores.
 */
public final class Parallel {

  private static final int CORES = Math.min(Runtime.getRuntime().availableProcessors(), 8);

  /** So many that whoever is done last is not long after the others. */
  private static final int PARTS_PER_CORE = 8;

  private Parallel() {}

  /** A part of the work: the items from (inclusive) to (exclusive). */
  @FunctionalInterface
  public interface Part {
    void run(int from, int to);
  }

  /** Begins with the first work that is divided. */
  private static final class Workers {

    private static final WorkerPool POOL = new WorkerPool(CORES - 1);
  }

  /** The number of cores that are used. */
  public static int cores() {
    return CORES;
  }

  /**
   * Runs all items, in parts that are multiples of the grain. Parts of parts are run one after the
   * other, and so is what a second thread wants to run at the same time.
   *
   * @param items the number of items
   * @param grain the least number of items that is worth a part
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
   * The same for items that take unequal time, in several parts for each core: who is done with one
   * takes another.
   *
   * @param items the number of items
   */
  public static void runUneven(int items, Part part) {
    int parts = Math.min(Math.min(CORES * PARTS_PER_CORE, SharedWork.MOST_PARTS), items);
    if (CORES == 1 || parts <= 1) {
      part.run(0, items);
    } else {
      Workers.POOL.run(new SharedWork(items, 1, parts, part));
    }
  }
}
