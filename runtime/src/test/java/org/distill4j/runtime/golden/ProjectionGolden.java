package org.distill4j.runtime.golden;

import java.util.LinkedHashMap;
import java.util.Map;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.core.RegressorLayer;
import org.distill4j.runtime.layer.image.AttentionFusionLayer;
import org.distill4j.runtime.layer.image.BatchNormalisationLayer;
import org.distill4j.runtime.layer.image.Border;
import org.distill4j.runtime.layer.image.ConvolutionLayer;
import org.distill4j.runtime.layer.image.GlobalPoolingLayer;
import org.distill4j.runtime.layer.image.PoolingFunction;
import org.distill4j.runtime.layer.image.PoolingLayer;
import org.distill4j.runtime.loss.feature.FitNetLoss;
import org.distill4j.runtime.loss.feature.PyramidLoss;
import org.distill4j.testing.LayerRun;
import org.distill4j.testing.golden.GoldenCase;
import org.distill4j.testing.golden.GoldenItem;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Published distillations whose student has layers of its own: the blocks of the language. */
final class ProjectionGolden {

  /** By the name of the file. */
  static final Map<String, GoldenItem> ITEMS =
      Map.of("reviewkd", ProjectionGolden::review, "simkd", ProjectionGolden::projection);

  private ProjectionGolden() {}

  /** A chain of convolutions with batch normalisation, and the runs of its layers by name. */
  private static final class Convolutions {

    private final GoldenCase one;
    private final LayerChain chain;
    private final Map<String, LayerRun> gradients = new LinkedHashMap<>();

    Convolutions(GoldenCase one, INDArray input) {
      this.one = one;
      this.chain = new LayerChain(input);
    }

    /** Adds both layers with the tensors of a suffix. */
    Convolutions add(String suffix, Activation activation) {
      INDArray w = one.tensor("W" + suffix);
      int channels = (int) w.size(0);
      int inputs = (int) w.size(1);
      int size = w.rank() == 4 ? 3 : 1;
      LayerRun convolution =
          chain.add(
              new ConvolutionLayer(
                  inputs, channels, size, 1, Border.SAME, 1, false, Activation.IDENTITY));
      convolution.set("W", w);
      gradients.put("W" + suffix, convolution);
      LayerRun norm = chain.add(new BatchNormalisationLayer(channels, 0.1, 1e-5, activation));
      norm.set("gamma", one.tensor("gamma" + suffix));
      norm.set("beta", one.tensor("beta" + suffix));
      gradients.put("gamma" + suffix, norm);
      gradients.put("beta" + suffix, norm);
      return this;
    }

    /** Returns the gradient of the input and compares those of all tensors. */
    INDArray backward(INDArray gradient) {
      INDArray result = chain.backward(gradient);
      gradients.forEach(
          (name, run) -> {
            String parameter = name.replaceAll("[0-9_]", "");
            INDArray expected = one.tensor(name);
            one.checkGradient(name, run.gradient(parameter).reshape('c', expected.shape()));
          });
      return result;
    }
  }

  /** The larger map is averaged down to the smaller one. */
  private static void projection(GoldenCase one) {
    INDArray student = one.tensor("student");
    INDArray teacher = one.tensor("teacher");
    Convolutions layers = new Convolutions(one, student);
    if (student.size(2) > teacher.size(2)) {
      layers.chain.add(pooling(student, teacher));
    }
    layers.add("1", Activation.RELU).add("2", Activation.RELU).add("3", Activation.RELU);
    INDArray projected = layers.chain.value();
    one.check("projected", projected);
    INDArray target = teacher;
    if (teacher.size(2) > student.size(2)) {
      LayerChain pooled = new LayerChain(teacher);
      pooled.add(pooling(teacher, student));
      target = pooled.value();
    }
    LayerRun loss =
        new LayerRun(new FitNetLoss(), true)
            .input(target, null, false)
            .input(projected, null, true);
    one.check("loss", loss.forward().getDouble(0));
    loss.backward(Nd4j.ones(DataType.DOUBLE, 1));
    one.checkGradient("student", layers.backward(loss.inputGradient(1)));
    LayerChain classifier = new LayerChain(projected);
    classifier.add(new GlobalPoolingLayer());
    INDArray w = one.tensor("W_teacher");
    LayerRun logits = classifier.add(new RegressorLayer((int) w.size(1), (int) w.size(0), true));
    logits.set("W", w.transpose());
    logits.set("b", one.tensor("b_teacher"));
    one.check("logits", classifier.value());
  }

  private static PoolingLayer pooling(INDArray from, INDArray to) {
    int size = (int) (from.size(2) / to.size(2));
    return new PoolingLayer(PoolingFunction.MEAN, size, size, Border.VALID);
  }

  private static void review(GoldenCase one) {
    int stages = (int) one.hyper("stages");
    double warm =
        one.json().at("/hyper/warmup").isNull()
            ? 1
            : Math.min(1, one.hyper("epoch") / one.hyper("warmup"));
    if (!one.json().at("/hyper/kind").asText().equals("fusion")) {
      double sum = 0;
      for (int stage = 0; stage < stages; stage++) {
        LayerRun loss = pyramid(one, stage, one.tensor("student_" + stage), warm);
        sum += warm * loss.forward().getDouble(0);
        one.checkGradient("student_" + stage, loss.inputGradient(1));
      }
      one.check("loss", sum);
      return;
    }
    fused(one, stages, warm);
  }

  private static LayerRun pyramid(GoldenCase one, int stage, INDArray maps, double weight) {
    LayerRun loss =
        new LayerRun(new PyramidLoss(), true)
            .input(one.tensor("teacher_" + stage), null, false)
            .input(maps, null, true);
    loss.forward();
    loss.backward(Nd4j.createFromArray(new double[] {weight}));
    return loss;
  }

  /** From the deepest stage up, and back. */
  private static void fused(GoldenCase one, int stages, double warm) {
    Convolutions[] entries = new Convolutions[stages];
    Convolutions[] exits = new Convolutions[stages];
    LayerRun[] fusions = new LayerRun[stages];
    INDArray residual = null;
    for (int stage = stages - 1; stage >= 0; stage--) {
      entries[stage] = new Convolutions(one, one.tensor("student_" + stage));
      INDArray x = entries[stage].add("1_" + stage, Activation.IDENTITY).chain.value();
      if (residual != null) {
        int channels = (int) x.size(1);
        fusions[stage] =
            new LayerRun(new AttentionFusionLayer(channels), true)
                .input(x, null, true)
                .input(residual, null, true);
        INDArray w = one.tensor("Wa_" + stage);
        fusions[stage].set("Wx", columns(w, 0, channels));
        fusions[stage].set("Wy", columns(w, channels, 2 * channels));
        fusions[stage].set("b", one.tensor("ba_" + stage));
        x = fusions[stage].forward().dup('c');
      }
      residual = x;
      exits[stage] = new Convolutions(one, residual);
      one.check(
          "fused_" + stage, exits[stage].add("2_" + stage, Activation.IDENTITY).chain.value());
    }
    double sum = 0;
    INDArray arriving = null;
    for (int stage = 0; stage < stages; stage++) {
      LayerRun loss = pyramid(one, stage, exits[stage].chain.value(), warm);
      sum += warm * loss.forward().getDouble(0);
      INDArray gradient = exits[stage].backward(loss.inputGradient(1));
      gradient = arriving == null ? gradient : gradient.add(arriving);
      if (fusions[stage] != null) {
        LayerRun fusion = fusions[stage];
        fusion.backward(gradient);
        gradient = fusion.inputGradient(0);
        arriving = fusion.inputGradient(1);
        one.checkGradient(
            "Wa_" + stage, Nd4j.concat(1, fusion.gradient("Wx"), fusion.gradient("Wy")));
        one.checkGradient("ba_" + stage, fusion.gradient("b"));
      }
      one.checkGradient("student_" + stage, entries[stage].backward(gradient));
    }
    one.check("loss", sum);
  }

  private static INDArray columns(INDArray matrix, int from, int to) {
    INDArray result = Nd4j.zeros(DataType.DOUBLE, matrix.size(0), to - from);
    for (int row = 0; row < result.size(0); row++) {
      for (int column = from; column < to; column++) {
        result.putScalar(row, column - from, matrix.getDouble(row, column));
      }
    }
    return result;
  }
}
