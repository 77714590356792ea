package org.distill4j.runtime.graph.schedule;

import java.util.List;
import org.distill4j.runtime.layer.Initialisation;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A loss with a trained weight (Kendall, Gal and Cipolla 2018, "Multi-Task Learning Using
 * Uncertainty to Weigh Losses", equation 10 with s = log of the squared noise): y = w x - log w
 * with w = exp(-s), from a scalar to a scalar. At its minimum, w is 1 / x.
 *
 * <p>Parameter: s [1], -log of the initial weight.
 *
 * @param initial the initial weight, above 0
 */
public record LearnedWeightLayer(double initial) implements Layer {

  /** Checks the weight. */
  public LearnedWeightLayer {
    if (!(initial > 0 && initial < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "a learned weight begins above 0 and finite, but with " + initial);
    }
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(new Parameter("s", new long[] {1}, Initialisation.constant(-Math.log(initial))));
  }

  private static double weight(Pass pass) {
    return Math.exp(-pass.parameter("s").getDouble(0));
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray y = pass.buffer("y", pass.input(0).shape());
    double x = pass.input(0).getDouble(0);
    pass.kernels().elements().fill(weight(pass) * x + pass.parameter("s").getDouble(0), y);
    return y;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    double arriving = outputGradient.getDouble(0);
    double weight = weight(pass);
    if (!pass.frozen()) {
      INDArray gradient = pass.gradient("s");
      double slope = arriving * (1 - weight * pass.input(0).getDouble(0));
      gradient.putScalar(0, gradient.getDouble(0) + slope);
    }
    if (pass.needsInputGradient(0)) {
      pass.kernels().elements().fill(arriving * weight, pass.inputGradient(0));
    }
  }
}
