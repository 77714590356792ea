package org.distill4j.runtime.ranking.transport;

/** The logarithms of a symmetric kernel matrix, whose diagonal does not count. */
@FunctionalInterface
interface LogKernel {

  /** Row i, its diagonal element with any value. */
  void row(int i, double[] target);
}
