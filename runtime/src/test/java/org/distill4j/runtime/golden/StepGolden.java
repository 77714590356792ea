package org.distill4j.runtime.golden;

import java.util.Map;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.sequence.StepConvolutionLayer;
import org.distill4j.testing.LayerRun;
import org.distill4j.testing.golden.GoldenCase;
import org.distill4j.testing.golden.GoldenItem;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Convolution over steps. */
final class StepGolden {

  static final Map<String, GoldenItem> ITEMS = Map.of("conv1d", StepGolden::convolution);

  private StepGolden() {}

  private static void convolution(GoldenCase one) {
    Weights weights = new Weights(one);
    INDArray w = weights.get("W");
    INDArray x = one.tensor("x");
    boolean bias = weights.has("b");
    StepConvolutionLayer layer =
        new StepConvolutionLayer(
            (int) x.size(2),
            (int) w.size(0),
            (int) one.hyper("kernel"),
            (int) one.hyper("stride"),
            (int) one.hyper("padding"),
            (int) one.hyper("dilation"),
            (int) one.hyper("groups"),
            bias,
            Activation.IDENTITY);
    LayerRun run = new LayerRun(layer, false).input(x, null, true);
    run.set("W", w);
    if (bias) {
      run.set("b", weights.get("b"));
    }
    INDArray cotangent = one.tensor("cotangent");
    INDArray value = run.forward();
    one.check("output", value);
    one.check("scalar", value.mul(cotangent).sumNumber().doubleValue());
    run.backward(cotangent);
    one.checkGradient("x", run.inputGradient(0));
    one.checkGradient("W", run.gradient("W"));
    if (bias) {
      one.checkGradient("b", run.gradient("b"));
    }
  }
}
