package org.distill4j.runtime.kernel.parallel;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Work divided into parts. Each part is run once, by the thread that takes it first. The owner
 * waits until all parts are done.
 */
final class SharedWork {

  /** Number of bits of {@code free} without the sign. */
  static final int MAX_PARTS = 31;

  private final int items;
  private final int grain;
  private final int parts;
  private final Parallel.Part part;
  private final Thread owner = Thread.currentThread();

  /** One bit for each part that has not been taken. */
  private final AtomicInteger free;

  private final AtomicInteger unfinished;
  private volatile boolean ownerSleeps;
  private volatile Throwable failure;

  /**
   * Creates work owned by the current thread.
   *
   * @param grain the size of a part is a multiple of this
   * @param parts at most {@link #MAX_PARTS}
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

  /** Returns true if a part has not been taken. */
  boolean isOpen() {
    return free.get() != 0;
  }

  /**
   * Takes and runs parts until none is left.
   *
   * @param first the part to prefer: always the same one for a thread, since its data may still be
   *     in the cache of the core
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
   * Waits until all parts are done, and rethrows the exception of a part.
   *
   * @param patience the time to spin in nanoseconds, after which the thread parks
   * @throws RuntimeException if a part threw it
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
