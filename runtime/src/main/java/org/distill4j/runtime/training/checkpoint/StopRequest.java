package org.distill4j.runtime.training.checkpoint;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A request to stop a training, from any thread: the current step ends, a checkpoint is written,
 * and the training throws {@link TrainingStoppedException}.
 */
public final class StopRequest {

  /** The longest time that the end of a program waits for a checkpoint. */
  private static final long LONGEST_SECONDS = 60;

  private static StopRequest ofProgram;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition idle = lock.newCondition();
  private int trainings;
  private volatile boolean requested;

  /** Creates a request that is not made yet. */
  public StopRequest() {}

  /** Returns a request that nobody makes. */
  public static StopRequest never() {
    return new StopRequest();
  }

  /**
   * Returns the request that is made when the program is terminated, by Ctrl-C or a signal. The end
   * of the program waits until the trainings that listen to it have saved their state, but no
   * longer than a minute.
   */
  public static synchronized StopRequest ofProgram() {
    if (ofProgram == null) {
      StopRequest request = new StopRequest();
      Runtime.getRuntime()
          .addShutdownHook(new Thread(request::requestAndWait, "distill4j checkpoint"));
      ofProgram = request;
    }
    return ofProgram;
  }

  /** Makes the request. */
  public void request() {
    requested = true;
  }

  /** Returns true if the request was made. */
  public boolean isRequested() {
    return requested;
  }

  /** Called when a training begins to listen. */
  void begin() {
    count(1);
  }

  /** Called when a training has ended. */
  void end() {
    count(-1);
  }

  private void count(int more) {
    lock.lock();
    try {
      trainings += more;
      idle.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void requestAndWait() {
    request();
    lock.lock();
    try {
      long left = TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
      while (trainings > 0 && left > 0) {
        left = idle.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }
}
