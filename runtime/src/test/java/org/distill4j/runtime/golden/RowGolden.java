package org.distill4j.runtime.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.loss.answer.CausalCrossEntropyLoss;
import org.distill4j.runtime.loss.answer.VanillaDistillationLoss;
import org.distill4j.runtime.loss.regression.AbsoluteErrorLoss;
import org.distill4j.runtime.loss.regression.HuberErrorLoss;
import org.distill4j.runtime.loss.regression.SquaredErrorLoss;
import org.distill4j.testing.LayerRun;
import org.distill4j.testing.golden.GoldenCase;
import org.distill4j.testing.golden.GoldenItem;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Losses of the steps of language models, and of estimated values. */
final class RowGolden {

  /** By the name of the file. */
  static final Map<String, GoldenItem> ITEMS =
      Map.of(
          "masked_causal_lm_ce", RowGolden::causal,
          "regression_distillation", RowGolden::regression,
          "token_kd", RowGolden::tokens);

  private RowGolden() {}

  private static double backward(LayerRun run, double factor) {
    double loss = run.forward().getDouble(0);
    run.backward(Nd4j.createFromArray(new double[] {factor}));
    return factor * loss;
  }

  /** The file marks ignored labels with another number. */
  private static void causal(GoldenCase one) {
    int ignored = (int) one.hyper("ignore");
    INDArray given = one.tensor("labels");
    int[] classes = HostArrays.ints(given);
    Arrays.setAll(classes, i -> classes[i] == ignored ? -1 : classes[i]);
    INDArray labels = Nd4j.createFromArray(classes).reshape('c', given.shape());
    LayerRun run =
        new LayerRun(new CausalCrossEntropyLoss(), true)
            .input(one.tensor("student_logits"), null, true)
            .input(labels, null, false);
    one.check("loss", backward(run, 1));
    one.checkGradient("student_logits", run.inputGradient(0));
    one.informative("tokens");
  }

  private static void tokens(GoldenCase one) {
    INDArray mask = one.tensor("mask");
    LayerRun run =
        new LayerRun(new VanillaDistillationLoss(one.hyper("T"), true), true)
            .input(one.tensor("teacher_logits"), null, false)
            .input(one.tensor("student_logits"), mask, true);
    one.check("loss", backward(run, 1));
    one.checkGradient("student_logits", run.inputGradient(1));
  }

  private static void regression(GoldenCase one) {
    JsonNode hyper = one.json().get("hyper");
    double scale = hyper.has("beta") ? 1 / one.hyper("beta") : 1;
    Layer loss =
        switch (hyper.get("kind").asText()) {
          case "mse" -> new SquaredErrorLoss();
          case "mae" -> new AbsoluteErrorLoss();
          case "huber" -> new HuberErrorLoss(one.hyper("delta"));
          case "smooth_l1" -> new HuberErrorLoss(one.hyper("beta"));
          default -> throw new IllegalArgumentException("kind " + hyper.get("kind"));
        };
    LayerRun run =
        new LayerRun(loss, true)
            .input(one.tensor("teacher"), null, false)
            .input(one.tensor("student"), null, true);
    one.check("loss", backward(run, scale));
    one.checkGradient("student", run.inputGradient(1));
  }
}
