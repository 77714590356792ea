package org.distill4j.samples.benchmarks.kernel;

import java.util.Map;
import java.util.function.Consumer;
import org.bytedeco.pytorch.Tensor;
import org.distill4j.runtime.kernel.api.Kernels;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A function of arrays in both libraries.
 *
 * @param own distill4j's, into arrays that are made once
 * @param results these arrays by name
 * @param other libtorch's, with new tensors for its results, as it is used
 */
record KernelCase(Consumer<Kernels> own, Map<String, INDArray> results, Other other) {

  /** A function of tensors. */
  @FunctionalInterface
  interface Other {

    /** Its results by name. */
    Map<String, Tensor> run();
  }
}
