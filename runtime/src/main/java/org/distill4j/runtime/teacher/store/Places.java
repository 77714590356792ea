package org.distill4j.runtime.teacher.store;

import java.util.Map;
import org.distill4j.runtime.data.ContentDigest;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.teacher.ExamplesById;
import org.distill4j.runtime.teacher.SignalRecorder;

/**
 * The places of the examples in a file: in the order of their ids, so that examples in another
 * order find their rows, or in that of the data set.
 *
 * @param size the number of examples
 * @param ofExamples the place of each example; empty in the order of the data set
 */
@SuppressWarnings("ArrayRecordComponent")
record Places(int size, int[] ofExamples) {

  private static final int[] NONE = {};

  /** Returns the places in the order of the data set. */
  static Places ofDataSet(int size) {
    return new Places(size, NONE);
  }

  /**
   * Returns the places of a signal's values.
   *
   * @param key everything that determines the signal, by name
   */
  static Places of(Map<String, String> key, Examples examples) {
    return SignalRecorder.isOrderedById(key)
        ? new Places(examples.size(), ExamplesById.of(examples).orElseThrow().places())
        : ofDataSet(examples.size());
  }

  /** Returns the place of an example. */
  int of(int example) {
    return ofExamples.length == 0 ? example : ofExamples[example];
  }

  /** Returns values of examples in the order of their places. */
  int[] inFile(int[] values) {
    if (ofExamples.length == 0 || values.length == 0) {
      return values;
    }
    int[] placed = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      placed[ofExamples[i]] = values[i];
    }
    return placed;
  }

  /** Returns values in the order of their places in that of the examples. */
  int[] ofFile(int[] values) {
    if (ofExamples.length == 0 || values.length == 0) {
      return values;
    }
    int[] own = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      own[i] = values[ofExamples[i]];
    }
    return own;
  }

  /** Returns values in the order of their places in that of the examples. */
  long[] ofFile(long[] values) {
    if (ofExamples.length == 0) {
      return values;
    }
    long[] own = new long[values.length];
    for (int i = 0; i < values.length; i++) {
      own[i] = values[ofExamples[i]];
    }
    return own;
  }

  /** Returns a digest of the places, by which data sets of the same order are recognised. */
  String order() {
    return ofExamples.length == 0 ? "" : new ContentDigest().add(ofExamples).hex();
  }
}
