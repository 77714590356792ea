package org.distill4j.runtime.golden;

import java.util.Map;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.core.RegressorLayer;
import org.distill4j.runtime.loss.feature.AttentionMatchingLoss;
import org.distill4j.runtime.loss.feature.CosineDistanceLoss;
import org.distill4j.runtime.loss.feature.FeatureDistillationLoss;
import org.distill4j.runtime.loss.feature.FitNetLoss;
import org.distill4j.runtime.loss.feature.PatientDistillationLoss;
import org.distill4j.runtime.loss.feature.PearsonDistillationLoss;
import org.distill4j.runtime.loss.feature.RelationDistillationLoss;
import org.distill4j.testing.LayerRun;
import org.distill4j.testing.golden.GoldenCase;
import org.distill4j.testing.golden.GoldenItem;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Distillation of transformers: attention, relations, hidden states. */
final class EncoderLossGolden {

  /** By the name of the file. */
  static final Map<String, GoldenItem> ITEMS =
      Map.of(
          "distilbert_cosine",
          EncoderLossGolden::cosine,
          "pkd",
          EncoderLossGolden::pkd,
          "minilm",
          one -> new MiniLm(one).check(),
          "tinybert",
          one -> new TinyBert(one).check());

  private EncoderLossGolden() {}

  private static INDArray mask(GoldenCase one) {
    return one.json().get("inputs").has("mask") ? one.tensor("mask") : null;
  }

  private static LayerRun backward(LayerRun run, double factor) {
    run.forward();
    run.backward(Nd4j.createFromArray(new double[] {factor}));
    return run;
  }

  private static double loss(LayerRun run) {
    return run.forward().getDouble(0);
  }

  /** A student's value, mapped to the width of the teacher if the case has W. */
  private static LayerRun projected(GoldenCase one, INDArray student) {
    INDArray w = one.tensor("W");
    LayerRun map =
        new LayerRun(new RegressorLayer((int) w.size(1), (int) w.size(0), true), true)
            .input(student, null, true);
    map.set("W", w.transpose());
    map.set("b", one.tensor("b"));
    return map;
  }

  private static void cosine(GoldenCase one) {
    INDArray student = one.tensor("student_hidden");
    boolean mapped = one.json().get("inputs").has("W");
    LayerRun map = mapped ? projected(one, student) : null;
    LayerRun run =
        backward(
            new LayerRun(new CosineDistanceLoss(), true)
                .input(one.tensor("teacher_hidden"), mask(one), false)
                .input(mapped ? map.forward() : student, mask(one), true),
            1);
    one.check("loss", loss(run));
    INDArray gradient = run.inputGradient(1);
    if (mapped) {
      map.backward(gradient);
      one.checkGradient("W", map.gradient("W").transpose());
      one.checkGradient("b", map.gradient("b"));
      gradient = map.inputGradient(0);
    }
    one.checkGradient("student_hidden", gradient);
  }

  /** Two methods of this name: Pearson's correlation, and the patient one. */
  private static void pkd(GoldenCase one) {
    INDArray student = one.tensor("student");
    INDArray teacher = one.tensor("teacher");
    boolean pearson = one.json().at("/hyper/kind").asText().equals("pearson");
    boolean steps = student.rank() == 3;
    LayerRun run =
        backward(
            new LayerRun(
                    pearson ? new PearsonDistillationLoss() : new PatientDistillationLoss(), true)
                .input(steps ? first(teacher) : teacher, null, false)
                .input(steps ? first(student) : student, null, true),
            1);
    one.check("loss", loss(run));
    INDArray gradient = run.inputGradient(1);
    if (steps) {
      INDArray all = Nd4j.zeros(DataType.DOUBLE, student.shape());
      first(all).assign(gradient);
      gradient = all;
    }
    one.checkGradient("student", gradient);
  }

  private static INDArray first(INDArray sequence) {
    return sequence.get(NDArrayIndex.all(), NDArrayIndex.point(0), NDArrayIndex.all());
  }

  /** The relations of MiniLM, each a loss of its own with a weight. */
  private record MiniLm(GoldenCase one) {

    void check() {
      double total = 0;
      if (one.hyper("version") == 1) {
        LayerRun attention = run(1, "query", "key");
        LayerRun values = run(1, "value");
        one.check("attention", loss(attention));
        one.check("value_relation", loss(values));
        one.checkGradient("student_query", attention.inputGradient(2));
        one.checkGradient("student_key", attention.inputGradient(3));
        one.checkGradient("student_value", values.inputGradient(1));
        total = loss(attention) + loss(values);
      } else {
        for (String part : new String[] {"query", "key", "value"}) {
          double weight = one.hyper("weight_" + part);
          LayerRun relation = run(weight, part);
          one.check(part, loss(relation));
          one.checkGradient("student_" + part, relation.inputGradient(1));
          total += weight * loss(relation);
        }
      }
      one.check("loss", total);
    }

    private LayerRun run(double weight, String... parts) {
      LayerRun run = new LayerRun(new RelationDistillationLoss((int) one.hyper("heads")), true);
      for (String part : parts) {
        run.input(one.tensor("teacher_" + part), mask(one), false);
      }
      for (String part : parts) {
        run.input(one.tensor("student_" + part), mask(one), true);
      }
      return backward(run, weight);
    }
  }

  /** The terms of TinyBERT, layer by layer. */
  private static final class TinyBert {

    private final GoldenCase one;
    private final String kind;
    private INDArray weight;
    private INDArray bias;

    TinyBert(GoldenCase one) {
      this.one = one;
      this.kind = one.json().at("/hyper/kind").asText();
    }

    void check() {
      double total = 0;
      if (kind.equals("prediction")) {
        prediction();
        return;
      }
      if (!kind.equals("hidden")) {
        double attention = attention();
        one.check("attention", attention);
        total += attention;
      }
      if (!kind.equals("attention")) {
        total += hidden();
      }
      one.check("loss", total);
    }

    private int layers(String side) {
      return (int) one.hyper(side + "_layers");
    }

    private double attention() {
      int step = layers("teacher") / layers("student");
      double sum = 0;
      for (int i = 0; i < layers("student"); i++) {
        String name = "student_attention_" + i;
        LayerRun run =
            pair(
                new AttentionMatchingLoss(),
                one.tensor("teacher_attention_" + (i * step + step - 1)),
                one.tensor(name));
        sum += loss(run);
        one.checkGradient(name, run.inputGradient(1));
      }
      return sum;
    }

    private static LayerRun pair(Layer loss, INDArray teacher, INDArray student) {
      return backward(
          new LayerRun(loss, true).input(teacher, null, false).input(student, null, true), 1);
    }

    /** All layers share one map. */
    private double hidden() {
      int step = layers("teacher") / layers("student");
      boolean mapped = one.json().get("inputs").has("W");
      double sum = 0;
      for (int i = 0; i <= layers("student"); i++) {
        String name = "student_hidden_" + i;
        INDArray student = one.tensor(name);
        LayerRun map = mapped ? projected(one, student) : null;
        LayerRun run =
            pair(
                new FitNetLoss(),
                one.tensor("teacher_hidden_" + i * step),
                mapped ? map.forward() : student);
        double loss = loss(run);
        if (i == 0) {
          one.check("embedding", loss);
        }
        sum += loss;
        if (mapped) {
          map.backward(run.inputGradient(1));
          add(map);
        }
        one.checkGradient(name, mapped ? map.inputGradient(0) : run.inputGradient(1));
      }
      one.check("hidden", sum);
      if (mapped) {
        one.checkGradient("W", weight.transpose());
        one.checkGradient("b", bias);
      }
      return sum;
    }

    private void add(LayerRun map) {
      weight = weight == null ? map.gradient("W").dup() : weight.add(map.gradient("W"));
      bias = bias == null ? map.gradient("b").dup() : bias.add(map.gradient("b"));
    }

    /** The mean over classes, too. */
    private void prediction() {
      INDArray student = one.tensor("student_logits");
      double share = 1.0 / student.size(1);
      LayerRun run =
          backward(
              new LayerRun(new FeatureDistillationLoss(one.hyper("T")), true)
                  .input(one.tensor("teacher_logits"), null, false)
                  .input(student, null, true),
              share);
      one.check("loss", share * loss(run));
      one.checkGradient("student_logits", run.inputGradient(1));
    }
  }
}
