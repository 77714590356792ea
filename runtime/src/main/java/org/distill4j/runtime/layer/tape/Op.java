package org.distill4j.runtime.layer.tape;

import java.util.List;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A differentiable operation on variables: its value, its gradients and its ONNX form. */
interface Op {

  /**
   * Computes the value from those of the sources.
   *
   * @return a buffer or a view of the node
   * @throws IllegalArgumentException if the shapes of the sources do not fit
   */
  INDArray forward(Computed node);

  /**
   * Adds to the gradients of the sources that need one.
   *
   * @param dy the gradient of the node in its shape; must not be changed
   */
  void backward(Computed node, INDArray dy);

  /** Returns true if the value is a view of the first source, which has no array of its own. */
  default boolean isView() {
    return false;
  }

  /** Adds the operation to a graph that is exported. */
  Tensor export(ExportPass pass, List<Tensor> sources);
}
