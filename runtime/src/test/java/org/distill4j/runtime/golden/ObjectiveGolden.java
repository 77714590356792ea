package org.distill4j.runtime.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.loss.answer.DistLoss;
import org.distill4j.runtime.loss.answer.JensenShannonLoss;
import org.distill4j.runtime.loss.answer.StandardisedDistillationLoss;
import org.distill4j.runtime.loss.feature.AttentionTransferLoss;
import org.distill4j.runtime.loss.feature.ChannelWiseLoss;
import org.distill4j.runtime.loss.relation.ProbabilisticKnowledgeTransferLoss;
import org.distill4j.runtime.loss.relation.SimilarityPreservingLoss;
import org.distill4j.testing.LayerRun;
import org.distill4j.testing.golden.GoldenCase;
import org.distill4j.testing.golden.GoldenItem;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Published objectives with one teacher and one student input, against their official code. */
final class ObjectiveGolden {

  /** By the name of the file. */
  static final Map<String, GoldenItem> ITEMS =
      Map.of(
          "attention_transfer",
          one -> features(one, new AttentionTransferLoss((int) one.hyper("p"))),
          "channel_wise",
          one -> features(one, new ChannelWiseLoss(one.hyper("T"))),
          "dist",
          ObjectiveGolden::dist,
          "jensen_shannon",
          ObjectiveGolden::jensenShannon,
          "kl_directions",
          ObjectiveGolden::directions,
          "pkt",
          ObjectiveGolden::probabilities,
          "logit_standardisation",
          one -> logits(one, new StandardisedDistillationLoss(one.hyper("T"))),
          "similarity_preserving",
          one -> features(one, new SimilarityPreservingLoss()));

  private ObjectiveGolden() {}

  private static void features(GoldenCase one, Layer loss) {
    check(one, loss, "teacher", "student");
  }

  private static void logits(GoldenCase one, Layer loss) {
    check(one, loss, "teacher_logits", "student_logits");
  }

  private static void check(GoldenCase one, Layer loss, String teacher, String student) {
    LayerRun run = run(one, loss, teacher, student);
    one.check("loss", run.forward().getDouble(0));
    run.backward(Nd4j.ones(DataType.DOUBLE, 1));
    one.checkGradient(student, run.inputGradient(1));
  }

  private static LayerRun run(GoldenCase one, Layer loss, String teacher, String student) {
    return new LayerRun(loss, true)
        .input(one.tensor(teacher), null, false)
        .input(one.tensor(student), null, true);
  }

  /** Divides by T^2 where the case does not multiply by it. */
  private static double factor(GoldenCase one) {
    boolean squared = one.json().at("/hyper/t_squared").asBoolean();
    return squared ? 1 : 1 / (one.hyper("T") * one.hyper("T"));
  }

  private static void jensenShannon(GoldenCase one) {
    INDArray mask = one.json().get("inputs").has("mask") ? one.tensor("mask") : null;
    LayerRun run =
        new LayerRun(new JensenShannonLoss(one.hyper("beta"), one.hyper("T")), true)
            .input(one.tensor("teacher_logits"), mask, false)
            .input(one.tensor("student_logits"), mask, true);
    one.check("loss", factor(one) * run.forward().getDouble(0));
    run.backward(Nd4j.ones(DataType.DOUBLE, 1));
    one.checkGradient("student_logits", run.inputGradient(1).mul(factor(one)));
  }

  /** The divergence in both directions, and their mean. */
  private static void directions(GoldenCase one) {
    double sum = 0;
    INDArray gradients = null;
    for (int beta = 0; beta < 2; beta++) {
      LayerRun run =
          run(one, new JensenShannonLoss(beta, one.hyper("T")), "teacher_logits", "student_logits");
      double loss = factor(one) * run.forward().getDouble(0);
      run.backward(Nd4j.ones(DataType.DOUBLE, 1));
      INDArray gradient = run.inputGradient(1).mul(factor(one));
      String name = beta == 0 ? "forward" : "reverse";
      one.check(name, loss);
      one.checkGradient(name + "_student_logits", gradient);
      sum += loss / 2;
      gradients = gradients == null ? gradient.mul(0.5) : gradients.add(gradient.mul(0.5));
    }
    one.check("symmetric", sum);
    one.checkGradient("symmetric_student_logits", gradients);
  }

  /** Rows are normalised without a summand in the divisor: an accepted reading of the formula. */
  private static void probabilities(GoldenCase one) {
    JsonNode accepted = one.json().at("/alternatives/norm_without_eps");
    if (accepted.path("accept").asBoolean() && one.json() instanceof ObjectNode json) {
      json.putObject("expected").set("loss", accepted.get("loss"));
      json.putObject("grad").set("student", accepted.get("grad_student"));
    }
    features(one, new ProbabilisticKnowledgeTransferLoss());
  }

  private static void dist(GoldenCase one) {
    double temperature = one.hyper("T");
    logits(one, new DistLoss(one.hyper("beta"), one.hyper("gamma"), temperature));
    double squared = temperature * temperature;
    one.check("inter", distLoss(one, new DistLoss(1, 0, temperature)) / squared);
    one.check("intra", distLoss(one, new DistLoss(0, 1, temperature)) / squared);
  }

  private static double distLoss(GoldenCase one, DistLoss loss) {
    return run(one, loss, "teacher_logits", "student_logits").forward().getDouble(0);
  }
}
