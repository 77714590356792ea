package org.distill4j.samples.benchmarks.measure;

/** The dropout of one library, for another library to use. */
@FunctionalInterface
public interface DropoutSource {

  /**
   * Returns the factors of one dropout in the first step: zero, or 1 / (1 - rate).
   *
   * @param node the node with the dropout
   * @param place the index of the dropout in the node
   * @param rate the probability of zero
   * @param shape the shape of the factors
   * @return the factors in row-major order
   */
  float[] factors(String node, int place, double rate, long... shape);
}
