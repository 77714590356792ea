package org.distill4j.runtime.loss.connector;

import java.util.List;
import org.distill4j.runtime.kernel.api.Elementwise;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A regressor of three linear maps without bias with a ReLU between them: W3 relu(W2 relu(W1 x)) of
 * features [.., narrow] or at each place of [batch, narrow, height, width], as variational
 * information distillation uses it.
 *
 * <p>Parameters: W1 [wide, narrow], W2 and W3 [wide, wide], Xavier-uniform.
 *
 * @param narrow the number of input features or channels, at least 1
 * @param wide the number of output features or channels, at least 1
 */
public record DeepRegressorLayer(int narrow, int wide) implements Layer {

  /** Checks the sizes. */
  public DeepRegressorLayer {
    Require.positive("narrow", narrow);
    Require.positive("wide", wide);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        PlaceMaps.parameter("W1", narrow, wide),
        PlaceMaps.parameter("W2", wide, wide),
        PlaceMaps.parameter("W3", wide, wide));
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    if (x.rank() == 4) {
      Require.channels(this, x, narrow);
    } else {
      Require.features(this, x, narrow);
    }
    PlaceMaps maps = new PlaceMaps(pass);
    INDArray first = maps.values("W1", "first", x);
    pass.kernels().elements().apply(Elementwise.RELU, first, first);
    INDArray second = maps.values("W2", "second", first);
    pass.kernels().elements().apply(Elementwise.RELU, second, second);
    return maps.values("W3", "y", second);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    PlaceMaps maps = new PlaceMaps(pass);
    INDArray first = pass.buffer("first", outputGradient.shape());
    INDArray second = pass.buffer("second", outputGradient.shape());
    INDArray dSecond = pass.buffer("second gradient", outputGradient.shape());
    maps.gradient("W3", second, outputGradient, dSecond);
    pass.kernels().elements().applyGradient(Elementwise.RELU, second, dSecond, dSecond);
    INDArray dFirst = pass.buffer("first gradient", outputGradient.shape());
    maps.gradient("W2", first, dSecond, dFirst);
    pass.kernels().elements().applyGradient(Elementwise.RELU, first, dFirst, dFirst);
    INDArray dx = pass.needsInputGradient(0) ? pass.inputGradient(0) : null;
    maps.gradient("W1", pass.input(0), dFirst, dx);
  }
}
