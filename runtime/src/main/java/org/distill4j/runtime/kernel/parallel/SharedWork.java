package org.distill4j.runtime.kernel.parallel;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Work in parts, of which each is run once, by the thread that takes it first. The thread that made
 * it waits until all of them are done.
 */
final class SharedWork {

  /** The bits that "free" has without its sign. */
  static final int MOST_PARTS = 31;

  private final int items;
  private final int grain;
  private final int parts;
  private final Parallel.Part part;
  private final Thread owner = Thread.currentThread();

  /** A bit for each part that nobody has taken. */
  private final AtomicInteger free;

  private final AtomicInteger unfinished;
  private volatile boolean ownerSleeps;
  private volatile Throwable failure;

  /**
   * Work of this thread.
   *
   * @param grain what the size of a part is a multiple of
   * @param parts at most {@link #MOST_PARTS}
   */
  SharedWork(int items, int grain, int parts, Parallel.Part part) {
    this.items = items;
    this.grain = grain;
    this.parts = parts;
    this.part = part;
    this.free = new AtomicInteger((1 << parts) - 1);
    this.unfinished = new AtomicInteger(parts);
  }

  int parts() {
    return parts;
  }

  /** Whether there is a part that nobody has taken. */
  boolean isOpen() {
    return free.get() != 0;
  }

  /**
   * Runs parts until all are taken.
   *
   * @param first the part to begin with if nobody has taken it: the same for the same thread, since
   *     what it reads may still be in this core's cache
   */
  void help(int first) {
    for (int mine = take(first); mine >= 0; mine = take(first)) {
      try {
        part.run(start(mine), start(mine + 1));
      } catch (RuntimeException | Error e) {
        failure = e;
      } finally {
        end();
      }
    }
  }

  private int take(int first) {
    while (true) {
      int all = free.get();
      if (all == 0) {
        return -1;
      }
      int bit = all & 1 << first;
      int taken = bit == 0 ? Integer.lowestOneBit(all) : bit;
      if (free.compareAndSet(all, all & ~taken)) {
        return Integer.numberOfTrailingZeros(taken);
      }
    }
  }

  private int start(int index) {
    int blocks = (items + grain - 1) / grain;
    return Math.min(items, (int) ((long) blocks * index / parts) * grain);
  }

  private void end() {
    if (unfinished.decrementAndGet() == 0 && ownerSleeps) {
      LockSupport.unpark(owner);
    }
  }

  /**
   * Waits until all parts are done.
   *
   * @param patience the nanoseconds to wait in a loop; then the core is left to others
   * @throws RuntimeException what a part threw
   */
  void await(long patience) {
    long start = System.nanoTime();
    while (unfinished.get() != 0) {
      if (System.nanoTime() - start < patience) {
        Thread.onSpinWait();
      } else {
        ownerSleeps = true;
        if (unfinished.get() != 0) {
          LockSupport.park(this);
        }
      }
    }
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
  }
}
