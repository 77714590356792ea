package org.distill4j.runtime.teacher;

/** Hears how far a recording is. */
@FunctionalInterface
public interface RecordingListener {

  /**
   * Called after each batch.
   *
   * @param done the examples that are recorded
   * @param total all examples
   */
  void recorded(int done, int total);
}
