package org.distill4j.testing.network;

import java.util.Arrays;
import java.util.List;
import org.distill4j.runtime.layer.Initialisation;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The sum of an input and a parameter of its shape, which begins with 0: the gradient of the
 * parameter is that of the input. Axes that an input does not have are 0.
 *
 * @param batch the number of examples, at least 1
 * @param first the length of the second axis, at least 1
 * @param second the length of the third axis, or 0
 * @param third the length of the fourth axis, or 0
 */
public record OffsetLayer(int batch, int first, int second, int third) implements Layer {

  /** Creates a layer for an input. */
  public static OffsetLayer of(INDArray input) {
    long[] shape = Arrays.copyOf(input.shape(), 4);
    return new OffsetLayer((int) shape[0], (int) shape[1], (int) shape[2], (int) shape[3]);
  }

  private long[] shape() {
    return Arrays.stream(new long[] {batch, first, second, third})
        .filter(axis -> axis > 0)
        .toArray();
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(new Parameter("offset", shape(), Initialisation.constant(0)));
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray y = pass.buffer("y", shape());
    pass.kernels().elements().copy(pass.input(0), y);
    pass.kernels().elements().add(pass.parameter("offset"), y);
    return y;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    pass.kernels().elements().add(outputGradient, pass.gradient("offset"));
    if (pass.needsInputGradient(0)) {
      pass.kernels().elements().copy(outputGradient, pass.inputGradient(0));
    }
  }
}
