package org.distill4j.runtime.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.loss.answer.CrossEntropyLoss;
import org.distill4j.runtime.loss.answer.VanillaDistillationLoss;
import org.distill4j.runtime.loss.contrast.ContrastGolden;
import org.distill4j.runtime.ranking.development.DevelopmentGolden;
import org.distill4j.runtime.ranking.list.ListGolden;
import org.distill4j.runtime.ranking.pair.PairwiseGolden;
import org.distill4j.runtime.ranking.transport.TransportGolden;
import org.distill4j.testing.LayerRun;
import org.distill4j.testing.golden.GoldenCase;
import org.distill4j.testing.golden.GoldenItem;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** All items: those compared here, and those compared by a sample project. */
final class GoldenItems {

  /** Comparisons by file name. */
  static final Map<String, GoldenItem> ITEMS =
      all(
          Map.of(
              "ce_multilabel", GoldenItems::crossEntropy,
              "decoder", DecoderGolden::check,
              "encoders", EncoderGolden::check,
              "kd_vanilla", GoldenItems::vanillaDistillation),
          AdapterGolden.ITEMS,
          DebertaGolden.ITEMS,
          BilmGolden.ITEMS,
          RecurrentGolden.ITEMS,
          StepGolden.ITEMS,
          VideoGolden.ITEMS,
          RelationGolden.ITEMS,
          VisionGolden.ITEMS,
          AnswerGolden.ITEMS,
          LabelledGolden.ITEMS,
          CandidateGolden.ITEMS,
          MapGolden.ITEMS,
          ProjectionGolden.ITEMS,
          ContrastGolden.ITEMS,
          DevelopmentGolden.ITEMS,
          FeatureGolden.ITEMS,
          ObjectiveGolden.ITEMS,
          TransformerGolden.ITEMS,
          RowGolden.ITEMS,
          EncoderLossGolden.ITEMS,
          ListGolden.ITEMS,
          PairwiseGolden.ITEMS,
          TransportGolden.ITEMS);

  private static final String MULTIMODAL =
      "MultimodalGoldenTest of samples/multimodal-distillation";

  /** Items that need the networks of a sample project, with the test that compares them. */
  static final Map<String, String> ELSEWHERE =
      Map.of(
          "amu_small", MULTIMODAL,
          "comem_small", MULTIMODAL,
          "full_model", MULTIMODAL,
          "hcrn_small", MULTIMODAL,
          "hga_small", MULTIMODAL,
          "justask_small", "JustAskGoldenTest of samples/ranking-distillation",
          "metrics", "MetricsGoldenTest of samples/video-questions",
          "param_counts", MULTIMODAL,
          "param_counts_models", MULTIMODAL + " and JustAskGoldenTest");

  /** Items of models and objectives that are not implemented yet. */
  static final Set<String> NOT_YET = Set.of();

  private GoldenItems() {}

  /** Merges the items of all families. */
  @SafeVarargs
  private static Map<String, GoldenItem> all(Map<String, GoldenItem>... families) {
    Map<String, GoldenItem> items = new TreeMap<>();
    for (Map<String, GoldenItem> family : families) {
      items.putAll(family);
    }
    return Collections.unmodifiableMap(items);
  }

  private static void crossEntropy(GoldenCase one) {
    INDArray logits = one.tensor("logits");
    INDArray labels = multiHot(one.input("labels"), logits.shape());
    LayerRun run = loss(new CrossEntropyLoss(), logits, true, labels, false);
    one.check("loss", run.forward().getDouble(0));
    run.backward(Nd4j.ones(DataType.DOUBLE, 1));
    one.checkGradient("logits", run.inputGradient(0));
    if (one.json().path("expected").has("per_sample")) {
      INDArray each = Nd4j.zeros(DataType.DOUBLE, logits.size(0));
      for (int i = 0; i < each.length(); i++) {
        INDArray row = logits.getRow(i, true);
        LayerRun single = loss(new CrossEntropyLoss(), row, true, labels.getRow(i, true), false);
        each.putScalar(i, single.forward().getDouble(0));
      }
      one.check("per_sample", each);
    }
  }

  /** Converts a list of label indices per example to an array of zeros and ones. */
  static INDArray multiHot(JsonNode labels, long... shape) {
    INDArray array = Nd4j.zeros(DataType.DOUBLE, shape);
    for (int i = 0; i < labels.size(); i++) {
      for (JsonNode label : labels.get(i)) {
        array.putScalar(i, label.asInt(), 1);
      }
    }
    return array;
  }

  private static void vanillaDistillation(GoldenCase one) {
    Layer layer = new VanillaDistillationLoss(one.hyper("T"), true);
    LayerRun run =
        loss(layer, one.tensor("teacher_logits"), false, one.tensor("student_logits"), true);
    one.check("loss", run.forward().getDouble(0));
    run.backward(Nd4j.ones(DataType.DOUBLE, 1));
    one.checkGradient("student_logits", run.inputGradient(1));
  }

  private static LayerRun loss(
      Layer layer, INDArray first, boolean firstWanted, INDArray second, boolean secondWanted) {
    return new LayerRun(layer, true)
        .input(first, null, firstWanted)
        .input(second, null, secondWanted);
  }
}
