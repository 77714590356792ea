package org.distill4j.samples.benchmarks.memory;

/** Whose memory is measured. */
enum Side {
  OWN,
  LIBTORCH
}
