package org.distill4j.runtime.kernel.parallel;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * Threads that help whoever has work to share. A step of a small network is hundreds of pieces of
 * work of some microseconds, and to wake a thread takes longer than that. So a worker looks for the
 * next piece in a loop for a while before it sleeps, and nobody waits for a worker that has not
 * begun.
 */
final class WorkerPool {

  /**
   * Nanoseconds for which a thread waits in a loop: several times what lies between two pieces of
   * work in a step.
   */
  private static final long PATIENCE = 100_000;

  private final AtomicReference<SharedWork> current = new AtomicReference<>();
  private final Worker[] workers;

  /** A pool of so many threads, which do not keep the process alive. */
  WorkerPool(int size) {
    workers = new Worker[size];
    for (int i = 0; i < size; i++) {
      workers[i] = new Worker(i + 1);
      workers[i].start();
    }
  }

  /** Runs all parts of some work, with help unless that is given to another thread just now. */
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

  /** A thread that takes parts of the work of others. */
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
