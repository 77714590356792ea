package org.distill4j.runtime.golden;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.core.RegressorLayer;
import org.distill4j.runtime.layer.image.NegativeMeanLayer;
import org.distill4j.runtime.loss.connector.ConnectorLayer;
import org.distill4j.runtime.loss.connector.DeepRegressorLayer;
import org.distill4j.runtime.loss.connector.MaskedGenerationLayer;
import org.distill4j.runtime.loss.feature.ActivationBoundaryLoss;
import org.distill4j.runtime.loss.feature.FactorTransferLoss;
import org.distill4j.runtime.loss.feature.FitNetLoss;
import org.distill4j.runtime.loss.feature.FlowLoss;
import org.distill4j.runtime.loss.feature.NeuronSelectivityLoss;
import org.distill4j.runtime.loss.feature.OverhaulLoss;
import org.distill4j.runtime.loss.feature.VariationalInformationLoss;
import org.distill4j.runtime.loss.relation.CorrelationCongruenceLoss;
import org.distill4j.runtime.loss.relation.CorrelationKernel;
import org.distill4j.testing.LayerRun;
import org.distill4j.testing.golden.GoldenCase;
import org.distill4j.testing.golden.GoldenItem;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Published objectives of maps, with the layers that are trained with them. */
final class MapGolden {

  /** By the name of the file. */
  static final Map<String, GoldenItem> ITEMS =
      Map.of(
          "ab", MapGolden::boundaries,
          "cc", MapGolden::congruence,
          "fsp", MapGolden::flow,
          "ft", one -> pair(one, new FactorTransferLoss((int) one.hyper("p")), 1),
          "mgd", MapGolden::generation,
          "nst", one -> pair(one, new NeuronSelectivityLoss(), 1),
          "ofd", MapGolden::overhaul,
          "vid", MapGolden::information);

  private static final List<String> GENERATOR = List.of("W1", "b1", "W2", "b2");
  private static final String STUDENT = "student";
  private static final String TEACHER = "teacher";
  private static final String LOSS = "loss";

  private MapGolden() {}

  /** A loss of a teacher and a student, forward and backward. */
  private static LayerRun run(Layer loss, INDArray teacher, INDArray student) {
    LayerRun run = new LayerRun(loss, false).input(teacher, null, false).input(student, null, true);
    run.forward();
    run.backward(Nd4j.ones(DataType.DOUBLE, 1));
    return run;
  }

  private static void pair(GoldenCase one, Layer loss, double factor) {
    LayerRun run = run(loss, one.tensor(TEACHER), one.tensor(STUDENT));
    one.check(LOSS, factor * run.forward().getDouble(0));
    one.checkGradient(STUDENT, run.inputGradient(1).mul(factor));
  }

  /** The scale is a weight. */
  private static void boundaries(GoldenCase one) {
    pair(one, new ActivationBoundaryLoss(one.hyper("margin")), one.hyper("scale"));
  }

  private static void congruence(GoldenCase one) {
    String kernel = one.json().at("/hyper/kernel").asText().toUpperCase(Locale.ROOT);
    pair(
        one,
        new CorrelationCongruenceLoss(
            CorrelationKernel.valueOf(kernel),
            one.json().at("/hyper/gamma").asDouble(1),
            one.json().at("/hyper/order").asInt(1),
            one.json().at("/hyper/normalise").asBoolean()),
        1);
  }

  private static void flow(GoldenCase one) {
    LayerRun run =
        new LayerRun(new FlowLoss(), true)
            .input(one.tensor("teacher_first"), null, false)
            .input(one.tensor("teacher_second"), null, false)
            .input(one.tensor("student_first"), null, true)
            .input(one.tensor("student_second"), null, true);
    one.check(LOSS, run.forward().getDouble(0));
    run.backward(Nd4j.ones(DataType.DOUBLE, 1));
    one.checkGradient("student_first", run.inputGradient(2));
    one.checkGradient("student_second", run.inputGradient(3));
  }

  /** The regressor is a layer of its own in front of the loss. */
  private static void information(GoldenCase one) {
    INDArray student = one.tensor(STUDENT);
    INDArray teacher = one.tensor(TEACHER);
    int features = (int) one.tensor("raw").length();
    LayerChain chain = new LayerChain(student);
    LayerRun regressor = null;
    if (one.json().get("inputs").has("W1")) {
      regressor = chain.add(new DeepRegressorLayer((int) student.size(1), features));
      for (String name : regressor.parameterNames()) {
        regressor.set(name, one.tensor(name));
      }
    }
    LayerRun run =
        new LayerRun(new VariationalInformationLoss(features, 5), false)
            .input(teacher, null, false)
            .input(chain.value(), null, true);
    run.set("raw", one.tensor("raw"));
    one.check(LOSS, run.forward().getDouble(0));
    run.backward(Nd4j.ones(DataType.DOUBLE, 1));
    one.checkGradient("raw", run.gradient("raw"));
    one.checkGradient(STUDENT, chain.backward(run.inputGradient(1)));
    if (regressor != null) {
      for (String name : regressor.parameterNames()) {
        one.checkGradient(name, regressor.gradient(name));
      }
    }
    one.informative("variance");
  }

  /**
   * Aligned and masked maps are an input of the generator, whose own alignment keeps them; the loss
   * is a mean over all elements.
   */
  private static void generation(GoldenCase one) {
    INDArray student = one.tensor(STUDENT);
    INDArray teacher = one.tensor(TEACHER);
    int narrow = (int) student.size(1);
    int wide = (int) teacher.size(1);
    LayerChain aligned = new LayerChain(student);
    LayerRun alignment = null;
    if (one.json().get("inputs").has("W_align")) {
      alignment = aligned.add(new RegressorLayer(narrow, wide, true));
      alignment.set("W", one.tensor("W_align").transpose());
      alignment.set("b", one.tensor("b_align"));
    }
    INDArray mask = Nd4j.onesLike(aligned.value()).muli(one.tensor("mask"));
    LayerChain chain = new LayerChain(aligned.value().mul(mask));
    LayerRun generator = chain.add(new MaskedGenerationLayer(wide, wide, 0, false));
    generator.set("A", Nd4j.eye(wide));
    for (String name : GENERATOR) {
      generator.set(name, one.tensor(name));
    }
    one.check("generated", chain.value());
    LayerRun run = run(new FitNetLoss(), teacher, chain.value());
    double factor = one.hyper("alpha") * teacher.length() / teacher.size(0);
    one.check(LOSS, factor * run.forward().getDouble(0));
    INDArray gradient = chain.backward(run.inputGradient(1).mul(factor)).mul(mask);
    for (String name : GENERATOR) {
      INDArray expected = one.tensor(name);
      one.checkGradient(name, generator.gradient(name).reshape('c', expected.shape()));
    }
    one.checkGradient(STUDENT, aligned.backward(gradient));
    if (alignment != null) {
      one.checkGradient("W_align", alignment.gradient("W").transpose());
      one.checkGradient("b_align", alignment.gradient("b"));
    }
  }

  /** The weights of several layers are factors. */
  private static void overhaul(GoldenCase one) {
    int layers = (int) one.hyper("layers");
    double loss = 0;
    for (int layer = 0; layer < layers; layer++) {
      String suffix = layers == 1 ? "" : "_" + layer;
      INDArray student = one.tensor(STUDENT + suffix);
      INDArray teacher = one.tensor(TEACHER + suffix);
      int channels = (int) teacher.size(1);
      LayerChain chain = new LayerChain(student);
      LayerRun connector = null;
      if (one.json().get("inputs").has("gamma")) {
        connector = chain.add(new ConnectorLayer((int) student.size(1), channels));
        for (String name : connector.parameterNames()) {
          connector.set(name, one.tensor(name));
        }
      }
      LayerRun margins =
          new LayerRun(new NegativeMeanLayer(channels), false).input(teacher, null, false);
      margins.set("gamma", one.tensor("teacher_bn_weight" + suffix));
      margins.set("beta", one.tensor("teacher_bn_bias" + suffix));
      one.check("margin" + suffix, margins.forward().getRow(0));
      LayerRun run =
          new LayerRun(new OverhaulLoss(channels, 0.1, false), false)
              .input(teacher, null, false)
              .input(margins.forward(), null, false)
              .input(chain.value(), null, true);
      double weight = Math.pow(2, layer + 1 - layers);
      loss += weight * run.forward().getDouble(0);
      run.backward(Nd4j.createFromArray(new double[] {weight}));
      one.checkGradient(STUDENT + suffix, chain.backward(run.inputGradient(2)));
      if (connector != null) {
        for (String name : connector.parameterNames()) {
          one.checkGradient(name, connector.gradient(name));
        }
      }
    }
    one.check(LOSS, loss);
  }
}
