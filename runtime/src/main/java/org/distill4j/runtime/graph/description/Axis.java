package org.distill4j.runtime.graph.description;

import org.distill4j.runtime.argument.Arguments;

/**
 * An axis of a value, without the batch.
 *
 * @param name the name of an axis whose length varies from batch to batch; empty for others
 * @param size the length; 0 if it varies
 */
public record Axis(String name, int size) {

  /** Returns an axis of a fixed length, at least 1. */
  public static Axis of(int size) {
    Arguments.requireAtLeastOne("the length of an axis", size);
    return new Axis("", size);
  }

  /** Returns an axis whose length varies from batch to batch. */
  public static Axis varying(String name) {
    return new Axis(name, 0);
  }

  /** Returns true if the length varies. */
  public boolean varies() {
    return size == 0;
  }

  /** Returns true if a value may have this length. */
  public boolean admits(long length) {
    return varies() || length == size;
  }

  @Override
  public String toString() {
    return varies() ? name : Integer.toString(size);
  }
}
