package org.distill4j.runtime.layer.tape;

import org.distill4j.runtime.kernel.api.Elementwise;
import org.distill4j.runtime.onnx.Attributes;
import org.distill4j.runtime.onnx.Tensor;

/** Functions of elements in an ONNX file, with the bounds of their kernels. */
final class FunctionExports {

  private FunctionExports() {}

  private static Tensor function(String operation, Tensor x) {
    return x.graph().node(operation, x.type(), x.shape(), Attributes.NONE, x);
  }

  static Tensor reciprocal(Tensor x) {
    return x.abs().isAbove(Elementwise.LEAST_DIVISOR).select(function("Reciprocal", x), x.times(0));
  }

  static Tensor signedRoot(Tensor x) {
    return x.sign().times(x.abs().sqrt());
  }

  static Tensor exp(Tensor x) {
    return function("Exp", x.atLeast(-Elementwise.MOST_EXP).atMost(Elementwise.MOST_EXP));
  }

  static Tensor log(Tensor x) {
    return function("Log", x.atLeast(Elementwise.LEAST_LOG));
  }
}
