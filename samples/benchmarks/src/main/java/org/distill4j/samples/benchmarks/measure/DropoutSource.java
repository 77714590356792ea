package org.distill4j.samples.benchmarks.measure;

/** The dropout of one library, so that another computes with the same. */
@FunctionalInterface
public interface DropoutSource {

  /**
   * The factors of one dropout in the first step: zero, or 1 / (1 - rate).
   *
   * @param node the node that drops
   * @param place which of its dropouts it is, from 0
   * @param rate the probability of zero
   * @param shape how many factors there are, along each axis
   * @return them in row-major order
   */
  float[] factors(String node, int place, double rate, long... shape);
}
