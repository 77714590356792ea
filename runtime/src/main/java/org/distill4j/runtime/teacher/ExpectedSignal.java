package org.distill4j.runtime.teacher;

import org.distill4j.runtime.graph.Signal;

/**
 * The size of a signal before it is recorded, estimated from a few examples.
 *
 * @param signal the signal
 * @param shape the shape of one example; of a sequence, [features]
 * @param numbers the number of values of all examples
 */
@SuppressWarnings("ArrayRecordComponent")
public record ExpectedSignal(Signal signal, long[] shape, long numbers) {

  /** Returns its size in memory in bytes. */
  public long bytes() {
    return Math.multiplyExact(numbers, Float.BYTES);
  }
}
