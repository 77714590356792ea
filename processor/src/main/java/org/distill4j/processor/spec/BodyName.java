package org.distill4j.processor.spec;

import java.util.List;

/**
 * The name of an input or a signal in the body of an external teacher.
 *
 * @param name its name
 * @param mask the input that takes its mask; empty if there is none
 * @param zeros the inputs that take zeros of its shape
 */
public record BodyName(String name, String mask, List<String> zeros) {

  /** Copies the list. */
  public BodyName {
    zeros = List.copyOf(zeros);
  }
}
