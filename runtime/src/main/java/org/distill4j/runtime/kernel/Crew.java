package org.distill4j.runtime.kernel;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * Threads that help whoever has work to share. A step of a small network is hundreds of pieces of
 * work of some microseconds, and to wake a thread takes longer than that. So a helper looks for the
 * next piece in a loop for a while before it sleeps, and nobody waits for a helper that has not
 * begun.
 */
final class Crew {

  /**
   * Nanoseconds for which a thread waits in a loop: several times what lies between two pieces of
   * work in a step.
   */
  private static final long PATIENCE = 100_000;

  private final AtomicReference<SharedWork> current = new AtomicReference<>();
  private final Helper[] helpers;

  /** A crew of so many threads, which do not keep the process alive. */
  Crew(int size) {
    helpers = new Helper[size];
    for (int i = 0; i < size; i++) {
      helpers[i] = new Helper(i + 1);
      helpers[i].start();
    }
  }

  /** Runs all parts of some work, with help unless that is given to another thread just now. */
  void run(SharedWork work) {
    boolean shared = current.compareAndSet(null, work);
    try {
      int helping = shared ? Math.min(helpers.length, work.parts() - 1) : 0;
      for (int i = 0; i < helping; i++) {
        helpers[i].call();
      }
      work.help(0);
      work.await(PATIENCE);
    } finally {
      if (shared) {
        current.set(null);
      }
    }
  }

  /** A thread that takes parts of the work of others. */
  private final class Helper extends Thread {

    private final int number;
    private volatile boolean sleeps;

    Helper(int number) {
      super("distill4j-helper-" + number);
      this.number = number;
      setDaemon(true);
    }

    void call() {
      if (sleeps) {
        LockSupport.unpark(this);
      }
    }

    @Override
    public void run() {
      while (true) {
        next().help(number);
      }
    }

    /** Waits for work with a part that nobody has taken. */
    private SharedWork next() {
      long start = System.nanoTime();
      while (true) {
        SharedWork work = current.get();
        if (isOpen(work)) {
          return work;
        }
        if (System.nanoTime() - start < PATIENCE) {
          Thread.onSpinWait();
        } else {
          sleeps = true;
          if (!isOpen(current.get())) {
            LockSupport.park(Crew.this);
          }
          sleeps = false;
          start = System.nanoTime();
        }
      }
    }

    private static boolean isOpen(SharedWork work) {
      return work != null && work.isOpen();
    }
  }
}
