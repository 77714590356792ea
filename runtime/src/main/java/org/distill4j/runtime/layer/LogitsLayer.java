package org.distill4j.runtime.layer;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The last linear map of a classifier, from [batch, inputs] to raw scores [batch, classes]: y = x W
 * + b, without a softmax.
 *
 * <p>Parameters: W [inputs, classes], Xavier-uniform; b [classes], zero.
 *
 * @param inputs the features of the input, at least 1
 * @param classes the number of classes, at least 1
 */
public record LogitsLayer(int inputs, int classes) implements Layer {

  /** Checks the sizes. */
  public LogitsLayer {
    Require.positive("inputs", inputs);
    Require.positive("classes", classes);
  }

  private DenseLayer map() {
    return new DenseLayer(inputs, classes, Activation.IDENTITY);
  }

  @Override
  public List<Parameter> parameters() {
    return map().parameters();
  }

  @Override
  public INDArray forward(Pass pass) {
    return map().forward(pass);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    map().backward(pass, outputGradient);
  }
}
