package org.distill4j.runtime.kernel;

import org.nd4j.linalg.api.buffer.DataType;

/** Which implementation of {@link Kernels} runs. */
public final class KernelSelection {

  private KernelSelection() {}

  /** The kernels for a data type, with buffers of their own: for one thread. */
  public static Kernels kernels(DataType type) {
    return new Nd4jKernels();
  }
}
