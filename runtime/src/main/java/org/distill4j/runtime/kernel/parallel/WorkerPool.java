package org.distill4j.runtime.kernel.parallel;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * A pool of threads that help to process {@link SharedWork}. A training step of a small network
 * consists of hundreds of work items of a few microseconds, less than it takes to wake a thread.
 * Workers therefore spin for a while before they park, and the owner never waits for a worker that
 * has not started a part.
 */
final class WorkerPool {

  /**
   * Time in nanoseconds for which a thread spins: several times the pause between two work items of
   * a step.
   */
  private static final long PATIENCE = 100_000;

  private final AtomicReference<SharedWork> current = new AtomicReference<>();
  private final Worker[] workers;

  /** Starts the given number of daemon threads. */
  WorkerPool(int size) {
    workers = new Worker[size];
    for (int i = 0; i < size; i++) {
      workers[i] = new Worker(i + 1);
      workers[i].start();
    }
  }

  /**
   * Runs all parts of the work, with the help of the workers unless they are helping another
   * thread.
   */
  void run(SharedWork work) {
    boolean shared = current.compareAndSet(null, work);
    try {
      int helping = shared ? Math.min(workers.length, work.parts() - 1) : 0;
      for (int i = 0; i < helping; i++) {
        workers[i].call();
      }
      work.help(0);
      work.await(PATIENCE);
    } finally {
      if (shared) {
        current.set(null);
      }
    }
  }

  /** A thread that takes parts of the current work. */
  private final class Worker extends Thread {

    private final int number;
    private volatile boolean sleeps;

    Worker(int number) {
      super("distill4j-worker-" + number);
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

    /** Waits for work with a part that has not been taken. */
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
            LockSupport.park(WorkerPool.this);
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
