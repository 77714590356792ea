package org.distill4j.runtime.teacher;

import java.util.List;
import java.util.Map;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.ContentDigest;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.Signal;
import org.distill4j.runtime.kernel.array.Buffers;
import org.nd4j.linalg.api.buffer.DataType;

/** A signal that its teacher computes for each batch. Not thread-safe. */
public final class LiveColumn implements Column {

  private final LiveTeachers teacher;
  private final Signal signal;
  private final Map<String, String> identity;

  /**
   * Creates a column.
   *
   * @param teacher computes the signals of a batch, for all columns of a teacher
   * @param identity everything that determines the values, by name
   */
  LiveColumn(LiveTeachers teacher, Signal signal, Map<String, String> identity) {
    this.teacher = teacher;
    this.signal = signal;
    this.identity = identity;
  }

  @Override
  public int size() {
    return teacher.size();
  }

  /** Returns the inputs that the teacher reads. */
  public List<String> inputs() {
    return teacher.inputs();
  }

  /** Returns true if the teacher computes its values of the inputs, and has not kept them. */
  public boolean isComputed() {
    return teacher.isComputed();
  }

  /**
   * Returns the values of a batch whose inputs need not be those of the examples.
   *
   * @param batch at least the {@link #inputs()}
   * @return the values, valid until the next batch
   */
  public Value read(Batch batch) {
    return teacher.values(batch).get(signal);
  }

  @Override
  public Value batch(int[] examples, DataType type, Buffers buffers) {
    return teacher.values(examples).get(signal);
  }

  @Override
  public void digest(ContentDigest digest) {
    digest.add("live");
    identity.forEach(
        (name, value) -> {
          digest.add(name);
          digest.add(value);
        });
  }
}
