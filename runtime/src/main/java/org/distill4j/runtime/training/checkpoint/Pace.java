package org.distill4j.runtime.training.checkpoint;

import java.time.Duration;

/** Decides when a checkpoint is due, so that saving takes a small part of the time. */
final class Pace {

  /** The least ratio of the time between two checkpoints to the time that saving takes. */
  private static final long RATIO = 50;

  private final long interval;
  private long begun;
  private long ended = System.nanoTime();
  private long duration;

  Pace(Duration interval) {
    this.interval = interval.toNanos();
  }

  void begin() {
    begun = System.nanoTime();
  }

  void end() {
    ended = System.nanoTime();
    duration = ended - begun;
  }

  boolean isDue() {
    return interval == 0 || System.nanoTime() - ended >= Math.max(interval, RATIO * duration);
  }
}
