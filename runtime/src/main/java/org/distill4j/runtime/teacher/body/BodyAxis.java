package org.distill4j.runtime.teacher.body;

/**
 * An axis of a value of an external teacher.
 *
 * @param name the name of an axis that varies from batch to batch; empty for one of a fixed size
 * @param size the fixed size; 0 for an axis that varies
 */
public record BodyAxis(String name, int size) {

  /** Returns an axis of a fixed size. */
  public static BodyAxis of(int size) {
    return new BodyAxis("", size);
  }

  /** Returns an axis that varies; values that share the name have the same length in a batch. */
  public static BodyAxis varying(String name) {
    return new BodyAxis(name, 0);
  }

  /** Returns true if it varies from batch to batch. */
  public boolean varies() {
    return size == 0;
  }

  @Override
  public String toString() {
    return varies() ? name : Integer.toString(size);
  }
}
