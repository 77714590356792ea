package org.distill4j.runtime.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.loss.answer.CrossEntropyLoss;
import org.distill4j.runtime.loss.answer.HardDistillationLoss;
import org.distill4j.runtime.loss.answer.VanillaDistillationLoss;
import org.distill4j.runtime.loss.answer.VirtualTeacherLoss;
import org.distill4j.runtime.loss.answer.WeightedSoftLabelsLoss;
import org.distill4j.runtime.loss.ranking.PlackettLuceLoss;
import org.distill4j.testing.LayerRun;
import org.distill4j.testing.golden.GoldenCase;
import org.distill4j.testing.golden.GoldenItem;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Published objectives of answers with one label, alone or with the loss of the label. */
final class LabelledGolden {

  /** By the name of the file. */
  static final Map<String, GoldenItem> ITEMS =
      Map.of(
          "dml", LabelledGolden::peers,
          "hard_distillation", LabelledGolden::hard,
          "pld", one -> taught(one, new PlackettLuceLoss(one.hyper("T"))),
          "tf_kd_reg", LabelledGolden::virtualTeacher,
          "wsld", one -> taught(one, new WeightedSoftLabelsLoss(one.hyper("T"))));

  private static final String STUDENT = "student_logits";
  private static final String TEACHER = "teacher_logits";
  private static final String LOSS = "loss";

  private LabelledGolden() {}

  /** A value with the gradient of the last input but labels. */
  private record Result(double value, INDArray gradient) {

    static Result of(Layer loss, int wanted, INDArray... inputs) {
      LayerRun run = new LayerRun(loss, true);
      for (int i = 0; i < inputs.length; i++) {
        run.input(inputs[i], null, i == wanted);
      }
      double value = run.forward().getDouble(0);
      run.backward(Nd4j.ones(DataType.DOUBLE, 1));
      return new Result(value, run.inputGradient(wanted).dup());
    }

    Result times(double factor) {
      return new Result(factor * value, gradient.mul(factor));
    }

    Result plus(Result other) {
      return new Result(value + other.value, gradient.add(other.gradient));
    }
  }

  private static INDArray labels(GoldenCase one, INDArray logits) {
    INDArray labels = Nd4j.zeros(DataType.DOUBLE, logits.shape());
    JsonNode target = one.input("target");
    for (int i = 0; i < target.size(); i++) {
      labels.putScalar(i, target.get(i).asInt(), 1);
    }
    return labels;
  }

  private static void taught(GoldenCase one, Layer loss) {
    INDArray student = one.tensor(STUDENT);
    Result result = Result.of(loss, 1, one.tensor(TEACHER), student, labels(one, student));
    one.check(LOSS, result.value());
    one.checkGradient(STUDENT, result.gradient());
    one.informative("order", "sample_weights");
  }

  private static Result crossEntropy(GoldenCase one, INDArray logits) {
    return Result.of(new CrossEntropyLoss(), 0, logits, labels(one, logits));
  }

  /** The weight, and the mean over the elements, are factors. */
  private static void virtualTeacher(GoldenCase one) {
    INDArray student = one.tensor(STUDENT);
    Layer loss = new VirtualTeacherLoss(one.hyper("correct"), one.hyper("T"));
    boolean elements = one.json().at("/hyper/reduction").asText().equals("elements");
    Result own =
        Result.of(loss, 0, student, labels(one, student))
            .times(elements ? 1.0 / student.size(1) : 1);
    one.check("regularisation", own.value());
    double alpha = one.hyper("alpha");
    Result total =
        crossEntropy(one, student)
            .times(1 - alpha)
            .plus(own.times(alpha * one.hyper("multiplier")));
    one.check(LOSS, total.value());
    one.checkGradient(STUDENT, total.gradient());
  }

  /** The answers of the class token and those of the distillation token, or one for both. */
  private static void hard(GoldenCase one) {
    INDArray student = one.tensor(STUDENT);
    boolean token = one.json().get("inputs").has("distillation_logits");
    INDArray distilled = token ? one.tensor("distillation_logits") : student;
    boolean soft = one.json().at("/hyper/kind").asText().equals("soft");
    Layer loss =
        soft ? new VanillaDistillationLoss(one.hyper("T"), true) : new HardDistillationLoss();
    Result distillation =
        Result.of(loss, 1, one.tensor(TEACHER), distilled)
            .times(soft ? 1.0 / distilled.size(1) : 1);
    Result base = crossEntropy(one, student);
    double alpha = one.hyper("alpha");
    one.check("base", base.value());
    one.check("distillation", distillation.value());
    one.check(LOSS, (1 - alpha) * base.value() + alpha * distillation.value());
    Result ofBase = base.times(1 - alpha);
    Result ofDistillation = distillation.times(alpha);
    one.checkGradient(STUDENT, (token ? ofBase : ofBase.plus(ofDistillation)).gradient());
    if (token) {
      one.checkGradient("distillation_logits", ofDistillation.gradient());
    }
    one.informative("teacher_label");
  }

  /** Each peer learns from the labels and from the others, which are its teachers. */
  private static void peers(GoldenCase one) {
    int peers = (int) one.hyper("peers");
    Layer loss = new VanillaDistillationLoss(one.hyper("T"), true);
    for (int own = 0; own < peers; own++) {
      INDArray logits = one.tensor("logits_" + own);
      Result sum = crossEntropy(one, logits);
      for (int other = 0; other < peers; other++) {
        if (other != own) {
          Result taught = Result.of(loss, 1, one.tensor("logits_" + other), logits);
          sum = sum.plus(taught.times(one.hyper("weight") / (peers - 1)));
        }
      }
      one.check("loss_" + own, sum.value());
      for (int other = 0; other < peers; other++) {
        INDArray gradient =
            other == own ? sum.gradient() : Nd4j.zeros(DataType.DOUBLE, logits.shape());
        one.checkGradient("loss_" + own + "_logits_" + other, gradient);
      }
    }
  }
}
