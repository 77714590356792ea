package org.distill4j.samples.benchmarks.memory;

/** The side whose memory is measured. */
enum Side {
  OWN,
  LIBTORCH
}
