package org.distill4j.runtime.teacher;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.distill4j.runtime.data.Batches;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.Signal;

/** A teacher that runs for each batch, once for all signals that are read of it. */
final class LiveTeachers {

  private final Examples examples;
  private final Function<Examples, SignalReader> teacher;
  private SignalReader reader;
  private Batches batches;
  private int[] last;
  private Map<Signal, Value> values = Map.of();

  /**
   * Creates a teacher that opens with the first batch.
   *
   * @param teacher opens the teacher for examples
   */
  LiveTeachers(Examples examples, Function<Examples, SignalReader> teacher) {
    this.examples = examples;
    this.teacher = teacher;
  }

  int size() {
    return examples.size();
  }

  /** Returns the values of a batch, valid until the next one. */
  Map<Signal, Value> values(int[] batch) {
    if (reader == null) {
      reader = teacher.apply(examples);
      batches = new Batches(examples, reader.inputs(), reader.type());
    }
    // The columns of a batch share the array of its examples.
    if (last != batch) {
      // The passes of a batch do not depend on those before, so that a training can be resumed.
      values = reader.read(batches.batch(batch), Arrays.hashCode(batch) & Integer.MAX_VALUE);
      last = batch;
    }
    return values;
  }
}
