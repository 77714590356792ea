package org.distill4j.samples.benchmarks.measure;

/** A network that answers in one library. */
public interface InferenceContender extends Contender {

  /** The logits of the whole batch, in row-major order. */
  float[] logits();
}
