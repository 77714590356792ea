package org.distill4j.runtime.teacher;

import org.distill4j.runtime.data.Column;

/** Receives the values of a signal while it is recorded, and gives them back as a column. */
public interface SignalSink extends AutoCloseable {

  /**
   * Receives the values of an example, each once, in any order.
   *
   * @param row the values, which the sink owns from now on
   * @param shape the shape of one example; of a sequence, [features]
   */
  void add(int example, float[] row, long[] shape);

  /** Ends the recording, and returns the values of all examples. */
  Column end(SignalLayout layout);

  /** Returns the size of the recorded values in bytes, where they are. */
  long bytes();

  /** Drops everything unless the recording has ended. */
  @Override
  void close();
}
