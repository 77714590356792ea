package org.distill4j.samples.benchmarks.measure;

/** The inference of a network in one library. */
public interface InferenceContender extends Contender {

  /** Returns the logits of the whole batch, in row-major order. */
  float[] logits();
}
