package org.distill4j.samples.benchmarks.kernel;

import java.util.Map;
import java.util.function.Consumer;
import org.bytedeco.pytorch.Tensor;
import org.distill4j.runtime.kernel.api.Kernels;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A function of arrays in both libraries.
 *
 * @param own the function of distill4j, which reuses its result arrays
 * @param results the result arrays by name
 * @param other the function of libtorch, which allocates its results, as is usual there
 */
record KernelCase(Consumer<Kernels> own, Map<String, INDArray> results, Other other) {

  /** A function of tensors. */
  @FunctionalInterface
  interface Other {

    /** Computes the results, by name. */
    Map<String, Tensor> run();
  }
}
