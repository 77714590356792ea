package org.distill4j.runtime.training.checkpoint;

/**
 * A request to stop a training, from any thread: the current step ends, a checkpoint is written,
 * and the training throws {@link TrainingStoppedException}.
 */
public final class StopRequest {

  private volatile boolean requested;

  /** Returns a request that nobody makes. */
  public static StopRequest never() {
    return new StopRequest();
  }

  /** Makes the request. */
  public void request() {
    requested = true;
  }

  /** Returns true if the request was made. */
  public boolean isRequested() {
    return requested;
  }
}
