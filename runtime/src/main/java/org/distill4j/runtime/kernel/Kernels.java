package org.distill4j.runtime.kernel;

import org.nd4j.linalg.api.ndarray.INDArray;

/** The small set of array functions under all layers and losses. */
public interface Kernels {

  /** y += x, of equal shapes. */
  void add(INDArray x, INDArray y);
}
