package org.distill4j.samples.benchmarks.workload;

import org.distill4j.runtime.data.Value;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Converts plain arrays to inputs of a graph. */
final class Inputs {

  private Inputs() {}

  static Value features(float[] values, long... shape) {
    return Value.of(Nd4j.createFromArray(values).reshape('c', shape));
  }

  static Value tokens(int[] values, long... shape) {
    return Value.of(Nd4j.createFromArray(values).reshape('c', shape));
  }

  /** Returns the answer of each example in one-hot encoding. */
  static Value labels(int[] answers, int choices) {
    INDArray labels = Nd4j.zeros(DataType.FLOAT, answers.length, choices);
    for (int i = 0; i < answers.length; i++) {
      labels.putScalar(i, answers[i], 1);
    }
    return Value.of(labels);
  }
}
