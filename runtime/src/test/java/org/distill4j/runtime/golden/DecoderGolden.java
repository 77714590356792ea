package org.distill4j.runtime.golden;

import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.core.ConcatenationLayer;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.distill4j.runtime.layer.image.BatchNormalisationLayer;
import org.distill4j.testing.LayerRun;
import org.distill4j.testing.golden.GoldenCase;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The answer decoder of paper A with batch normalisation, as a chain of layers. */
final class DecoderGolden {

  private final GoldenCase one;
  private final boolean training;

  private DecoderGolden(GoldenCase one) {
    this.one = one;
    this.training = one.json().at("/hyper/mode").asText().equals("train");
  }

  static void check(GoldenCase one) {
    new DecoderGolden(one).check();
  }

  private void check() {
    int width = (int) one.tensor("q").size(1);
    int video = (int) one.tensor("V_all").size(1);
    INDArray hidden = one.tensor("W2");
    int units = (int) hidden.size(0);
    LayerRun question =
        linear(new DenseLayer(width, width, Activation.IDENTITY), "Wq", "bq", one.tensor("q"));
    LayerRun both = run(new ConcatenationLayer(), one.tensor("V_all"), question.forward());
    LayerRun mixed =
        linear(new DenseLayer(video + width, units, Activation.ELU), "W2", "b2", both.forward());
    LayerRun normal =
        run(
            new BatchNormalisationLayer(
                units, one.hyper("momentum"), one.hyper("eps"), Activation.IDENTITY),
            mixed.forward());
    normal.set("gamma", one.tensor("gamma"));
    normal.set("beta", one.tensor("beta"));
    normal.set("mean", one.tensor("running_mean"));
    normal.set("variance", one.tensor("running_var"));
    int classes = (int) one.tensor("W3").size(0);
    LayerRun answer = linear(new LogitsLayer(units, classes), "W3", "b3", normal.forward());
    INDArray output = answer.forward();
    one.check("output", output);
    one.check("scalar", output.mul(one.tensor("cotangent")).sumNumber().doubleValue());
    if (training) {
      one.check("new_running_mean", normal.state("mean"));
      one.check("new_running_var", normal.state("variance"));
    }
    backward(question, both, mixed, normal, answer);
  }

  private void backward(
      LayerRun question, LayerRun both, LayerRun mixed, LayerRun normal, LayerRun answer) {
    answer.backward(one.tensor("cotangent"));
    normal.backward(answer.inputGradient(0));
    mixed.backward(normal.inputGradient(0));
    both.backward(mixed.inputGradient(0));
    question.backward(both.inputGradient(1));
    checkLinear(question, "Wq", "bq");
    checkLinear(mixed, "W2", "b2");
    checkLinear(answer, "W3", "b3");
    one.checkGradient("gamma", normal.gradient("gamma"));
    one.checkGradient("beta", normal.gradient("beta"));
    one.checkGradient("q", question.inputGradient(0));
    one.checkGradient("V_all", both.inputGradient(0));
  }

  private LayerRun run(Layer layer, INDArray... inputs) {
    LayerRun run = new LayerRun(layer, training);
    for (INDArray input : inputs) {
      run.input(input, null, true);
    }
    return run;
  }

  /** A linear map, whose weights lie transposed in the file. */
  private LayerRun linear(Layer layer, String weight, String bias, INDArray input) {
    LayerRun run = run(layer, input);
    run.set("W", one.tensor(weight).transpose());
    run.set("b", one.tensor(bias));
    return run;
  }

  private void checkLinear(LayerRun run, String weight, String bias) {
    one.checkGradient(weight, run.gradient("W").transpose());
    one.checkGradient(bias, run.gradient("b"));
  }
}
