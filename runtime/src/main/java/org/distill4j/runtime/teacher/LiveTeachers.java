package org.distill4j.runtime.teacher;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.Batches;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.Signal;

/** A teacher that runs for each batch, once for all signals that are read of it. */
final class LiveTeachers {

  private final Examples examples;
  private final Function<Examples, SignalReader> teacher;
  private final boolean computed;
  private SignalReader reader;
  private Batches batches;
  private int[] last;
  private Batch read;
  private Map<Signal, Value> values = Map.of();

  /**
   * Creates a teacher that opens with the first batch.
   *
   * @param teacher opens the teacher for examples
   * @param computed false if its values are recorded already
   */
  LiveTeachers(Examples examples, Function<Examples, SignalReader> teacher, boolean computed) {
    this.examples = examples;
    this.teacher = teacher;
    this.computed = computed;
  }

  int size() {
    return examples.size();
  }

  boolean isComputed() {
    return computed;
  }

  List<String> inputs() {
    return opened().inputs();
  }

  private SignalReader opened() {
    if (reader == null) {
      reader = teacher.apply(examples);
      batches = new Batches(examples, reader.inputs(), reader.type());
    }
    return reader;
  }

  /** Returns the values of a batch, valid until the next one. */
  Map<Signal, Value> values(int[] batch) {
    opened();
    // The columns of a batch share the array of its examples.
    if (last != batch) {
      values(batches.batch(batch));
      last = batch;
    }
    return values;
  }

  /** Returns the values of a batch with inputs of its own, valid until the next one. */
  @SuppressWarnings("ReferenceEquality") // Batches reuse arrays: one of equal ones may be over.
  Map<Signal, Value> values(Batch batch) {
    if (read != batch) {
      // The passes of a batch do not depend on those before, so that a training can be resumed.
      int number = Arrays.hashCode(batch.examples()) & Integer.MAX_VALUE;
      values = opened().read(batch, number);
      read = batch;
      last = null;
    }
    return values;
  }
}
