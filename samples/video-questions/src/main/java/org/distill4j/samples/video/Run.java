package org.distill4j.samples.video;

/** A training of one network that a {@link RunStore} keeps: a record that JSON can hold. */
public interface Run {

  /** What was trained. */
  String model();

  /** The seed. */
  long seed();

  /** All that the network depends on, as a text to compare. */
  String settings();
}
