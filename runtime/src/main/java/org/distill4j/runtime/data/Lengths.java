package org.distill4j.runtime.data;

/** The lengths of axes that columns are made with. */
final class Lengths {

  private Lengths() {}

  /** A length is at least 1. */
  static void require(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " is " + value + "; it must be at least 1");
    }
  }
}
