package org.distill4j.runtime.golden;

import static com.google.common.truth.Truth.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.loss.answer.AnnotatorCrossEntropyLoss;
import org.distill4j.runtime.loss.answer.CurriculumTemperatureLoss;
import org.distill4j.runtime.loss.answer.DecoupledDistillationLoss;
import org.distill4j.runtime.loss.answer.LabelSmoothingLoss;
import org.distill4j.runtime.loss.answer.PseudoLabelsLoss;
import org.distill4j.testing.LayerRun;
import org.distill4j.testing.golden.GoldenCase;
import org.distill4j.testing.golden.GoldenItem;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Losses of answers beside the classical ones. */
final class AnswerGolden {

  /** By the name of the file. */
  static final Map<String, GoldenItem> ITEMS =
      Map.of(
          "ce_annotator_weighted", AnswerGolden::annotators,
          "ctkd", AnswerGolden::curriculumTemperature,
          "dkd", AnswerGolden::decoupled,
          "label_smoothing", AnswerGolden::labelSmoothing,
          "pseudo_label_topk", AnswerGolden::pseudoLabels);

  private AnswerGolden() {}

  private static LayerRun backward(LayerRun run) {
    run.forward();
    run.backward(Nd4j.ones(DataType.DOUBLE, 1));
    return run;
  }

  private static void annotators(GoldenCase one) {
    LayerRun run =
        backward(
            new LayerRun(new AnnotatorCrossEntropyLoss(2), true)
                .input(one.tensor("logits"), null, true)
                .input(one.tensor("counts"), null, false));
    one.check("loss", run.forward().getDouble(0));
    one.checkGradient("logits", run.inputGradient(0));
  }

  private static void labelSmoothing(GoldenCase one) {
    INDArray logits = one.tensor("logits");
    LayerRun run =
        backward(
            new LayerRun(new LabelSmoothingLoss(one.hyper("sigma")), true)
                .input(logits, null, true)
                .input(GoldenItems.multiHot(one.input("labels"), logits.shape()), null, false));
    one.check("loss", run.forward().getDouble(0));
    one.check("target", run.buffer("target", logits.shape()));
    one.checkGradient("logits", run.inputGradient(0));
  }

  private static void pseudoLabels(GoldenCase one) {
    INDArray student = one.tensor("student_logits");
    INDArray labels = GoldenItems.multiHot(one.input("labels"), student.shape());
    LayerRun run =
        backward(
            new LayerRun(new PseudoLabelsLoss((int) one.hyper("k")), true)
                .input(one.tensor("teacher_scores"), null, false)
                .input(student, null, true)
                .input(labels, null, false));
    one.check("loss", run.forward().getDouble(0));
    one.checkGradient("student_logits", run.inputGradient(1));
    INDArray wanted =
        GoldenItems.multiHot(one.json().get("expected").get("target_sets"), student.shape());
    assertThat(run.buffer("target", student.shape()).gt(0)).isEqualTo(wanted.gt(0));
    one.comparedByItem();
  }

  private static LayerRun decoupled(GoldenCase one, double alpha, double beta) {
    INDArray student = one.tensor("student_logits");
    INDArray labels = Nd4j.zeros(DataType.DOUBLE, student.shape());
    JsonNode target = one.input("target");
    for (int i = 0; i < target.size(); i++) {
      labels.putScalar(i, target.get(i).asInt(), 1);
    }
    return backward(
        new LayerRun(new DecoupledDistillationLoss(alpha, beta, one.hyper("T")), true)
            .input(one.tensor("teacher_logits"), null, false)
            .input(student, null, true)
            .input(labels, null, false));
  }

  /** The warm-up is a course of the weight. */
  private static void decoupled(GoldenCase one) {
    JsonNode hyper = one.json().get("hyper");
    double warm =
        hyper.get("warmup").isNull() ? 1 : Math.min(1, one.hyper("epoch") / one.hyper("warmup"));
    LayerRun run = decoupled(one, one.hyper("alpha"), one.hyper("beta"));
    one.check("loss", warm * run.forward().getDouble(0));
    one.checkGradient("student_logits", run.inputGradient(1).mul(warm));
    one.check("tckd", decoupled(one, 1, 0).forward().getDouble(0));
    one.check("nckd", decoupled(one, 0, 1).forward().getDouble(0));
  }

  private static void curriculumTemperature(GoldenCase one) {
    if (one.json().path("hyper").path("kind").asText().equals("schedule")) {
      schedule(one);
      return;
    }
    double lambda = one.hyper("lambda");
    Layer loss =
        new CurriculumTemperatureLoss(one.hyper("t_start"), one.hyper("t_end"), lambda, lambda, 10);
    LayerRun run =
        new LayerRun(loss, true)
            .input(one.tensor("teacher_logits"), null, false)
            .input(one.tensor("student_logits"), null, true);
    run.set("theta", Nd4j.createFromArray(one.input("theta").asDouble()));
    backward(run);
    one.check("loss", run.forward().getDouble(0));
    one.checkGradient("student_logits", run.inputGradient(1));
    one.checkGradient("theta", run.gradient("theta").getDouble(0));
    double theta = one.input("theta").asDouble();
    double temperature = one.hyper("t_start") + one.hyper("t_end") / (1 + Math.exp(-theta));
    one.check("tau", temperature);
  }

  private static void schedule(GoldenCase one) {
    CurriculumTemperatureLoss loss =
        new CurriculumTemperatureLoss(
            1, 20, one.hyper("max"), one.hyper("min"), (int) one.hyper("loops"));
    JsonNode epochs = one.input("epochs");
    JsonNode values = one.json().get("expected").get("values");
    for (int i = 0; i < epochs.size(); i++) {
      assertThat(loss.lambda(epochs.get(i).asInt())).isWithin(1e-12).of(values.get(i).asDouble());
    }
    one.comparedByItem();
  }
}
