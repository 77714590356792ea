package org.distill4j.runtime.teacher;

/** A listener for the progress of a recording. */
@FunctionalInterface
public interface RecordingListener {

  /**
   * Called after each batch.
   *
   * @param done the number of recorded examples
   * @param total the number of all examples
   */
  void recorded(int done, int total);

  /**
   * Called when stored signals are used, or recorded again.
   *
   * @param line the signals and the reason in one line
   */
  default void stored(String line) {}

  /**
   * Called when a signal is probably useless.
   *
   * @param warning the problem, its place and what to try
   */
  default void warned(String warning) {}
}
