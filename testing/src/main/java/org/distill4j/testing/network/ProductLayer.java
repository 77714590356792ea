package org.distill4j.testing.network;

import java.util.Arrays;
import java.util.List;
import org.distill4j.runtime.layer.Initialisation;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The sum of the products of a value and an array of equal length, [1]: as a loss, it gives the
 * value the array as its gradient. The array is the state "cotangent" [length].
 *
 * @param length the number of elements, at least 1
 */
public record ProductLayer(long length) implements Layer {

  static final String COTANGENT = "cotangent";

  @Override
  public List<Parameter> state() {
    return List.of(new Parameter(COTANGENT, new long[] {length}, Initialisation.constant(0)));
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    if (x.length() != length) {
      throw new IllegalArgumentException(
          "The value is %s, its gradient has %s numbers"
              .formatted(Arrays.toString(x.shape()), length));
    }
    INDArray y = pass.buffer("y", 1);
    pass.kernels().elements().fill(pass.kernels().elements().dot(x, pass.state(COTANGENT)), y);
    return y;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (pass.needsInputGradient(0)) {
      double factor = outputGradient.getDouble(0);
      INDArray dx = pass.inputGradient(0);
      pass.kernels().elements().scale(factor, pass.state(COTANGENT), dx);
    }
  }
}
