package org.distill4j.runtime.ranking.transport;

/** The logarithms of a symmetric kernel matrix, whose diagonal is ignored. */
@FunctionalInterface
interface LogKernel {

  /** Computes row i; its diagonal element may have any value. */
  void row(int i, double[] target);
}
