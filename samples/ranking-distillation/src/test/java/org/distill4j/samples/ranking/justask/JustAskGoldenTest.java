package org.distill4j.samples.ranking.justask;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.testing.golden.CountCase;
import org.distill4j.testing.golden.GoldenCase;
import org.distill4j.testing.golden.GoldenSuite;
import org.distill4j.testing.golden.NetworkCase;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Just Ask against the numbers of its public code. */
final class JustAskGoldenTest {

  private static final long PUBLISHED = 156_531_515;
  private static final long USED = 140_609_536;

  @TestFactory
  Stream<DynamicNode> shared() throws IOException {
    GoldenSuite suite =
        new GoldenSuite(
            Map.of(
                "justask_small", JustAskGoldenTest::check,
                "param_counts_models", JustAskGoldenTest::counts),
            Map.of(),
            Set.of());
    return GoldenSuite.shared(suite::own);
  }

  /** As many answers as are wanted: they have no parameters of their own. */
  @Test
  void hasThePublishedCounts() {
    assertThat(AllocatedJustAskGraph.builder().answers(1_000).build().parameters())
        .isEqualTo(PUBLISHED);
    assertThat(JustAskGraph.builder().answers(2_000).build().parameters()).isEqualTo(USED);
  }

  private static void check(GoldenCase one) {
    INDArray tokens = one.tensor("tokens");
    NetworkCase network =
        new NetworkCase(one)
            .input("video", "video", one.tensor("video_mask"))
            .tokens("tokens", "question", tokens.gt(0).castTo(tokens.dataType()))
            .state("answers", "candidates", "words");
    int textLayers = (int) one.hyper("text_layers");
    text(network, "question.", "read.", textLayers);
    text(network, "answer.", "known.", textLayers);
    network
        .linear("questionMap", "askedMap")
        .norm("questionNorm", "askedNormal")
        .linear("videoMap", "seenMap")
        .norm("videoNorm", "seenNormal")
        .rows("modality", "W", List.of("asked", "seen"))
        .norm("fusionNorm", "normal");
    int layers = (int) one.hyper("layers");
    for (int i = 0; i < layers; i++) {
      layer(network, "fusion.layer" + i + ".", layers == 1 ? "fusion." : "fusion[" + i + "].");
    }
    network
        .linear("out", "fused")
        .linear("answerMap", "candidate")
        .node("fused", "fused")
        .node("answers_embedded", "candidate")
        .node("scores", "answer")
        .check(layers == 1 ? one(one, network) : two(one, network));
  }

  private static void text(NetworkCase network, String file, String node, int layers) {
    network
        .plain(file + "word", node + "embedded", "W")
        .plain(file + "position", node + "placed", "W")
        .norm(file + "norm", node + "normal");
    for (int i = 0; i < layers; i++) {
      layer(
          network, file + "layer" + i + ".", node + (layers == 1 ? "layer." : "layer[" + i + "]."));
    }
  }

  private static void layer(NetworkCase network, String file, String node) {
    network
        .linear(file + "attn.q", node + "query")
        .linear(file + "attn.k", node + "key")
        .linear(file + "attn.v", node + "value")
        .linear(file + "attn.o", node + "mixed")
        .norm(file + "attnNorm", node + "attended")
        .linear(file + "ff1", node + "hidden")
        .linear(file + "ff2", node + "narrowed")
        .norm(file + "ffNorm", node + "result");
  }

  private static int size(NetworkCase network, String weight, int axis) {
    return (int) network.weight(weight).size(axis);
  }

  private static NetworkGraph one(GoldenCase one, NetworkCase network) {
    return JustAskOneGraph.builder()
        .vocabulary(size(network, "question.word", 0))
        .answerVocabulary(size(network, "answer.word", 0))
        .textPositions(size(network, "question.position", 0))
        .textWidth(size(network, "question.word", 1))
        .textHeads((int) one.hyper("text_heads"))
        .textInner(size(network, "question.layer0.ff1.W", 0))
        .width(size(network, "out.W", 0))
        .heads((int) one.hyper("heads"))
        .inner(size(network, "fusion.layer0.ff1.W", 0))
        .features(size(network, "videoMap.W", 1))
        .questionLength((int) one.hyper("question_length"))
        .answers((int) one.tensor("answers").size(0))
        .answerLength((int) one.tensor("answers").size(1))
        .build();
  }

  private static NetworkGraph two(GoldenCase one, NetworkCase network) {
    return JustAskTwoGraph.builder()
        .vocabulary(size(network, "question.word", 0))
        .answerVocabulary(size(network, "answer.word", 0))
        .textPositions(size(network, "question.position", 0))
        .textWidth(size(network, "question.word", 1))
        .textHeads((int) one.hyper("text_heads"))
        .textInner(size(network, "question.layer0.ff1.W", 0))
        .width(size(network, "out.W", 0))
        .heads((int) one.hyper("heads"))
        .inner(size(network, "fusion.layer0.ff1.W", 0))
        .features(size(network, "videoMap.W", 1))
        .questionLength((int) one.hyper("question_length"))
        .answers((int) one.tensor("answers").size(0))
        .answerLength((int) one.tensor("answers").size(1))
        .build();
  }

  private static NetworkGraph allocated(GoldenCase one) {
    return AllocatedTwoGraph.builder()
        .vocabulary((int) one.hyper("vocabulary"))
        .answerVocabulary((int) one.hyper("vocabulary"))
        .textPositions((int) one.hyper("text_positions"))
        .textWidth((int) one.hyper("text_width"))
        .textHeads((int) one.hyper("text_heads"))
        .textInner((int) one.hyper("text_feed_forward"))
        .width((int) one.hyper("d"))
        .heads((int) one.hyper("heads"))
        .inner((int) one.hyper("feed_forward"))
        .features((int) one.hyper("video_features"))
        .questionLength((int) one.hyper("question_length"))
        .answers(10)
        .answerLength(1)
        .build();
  }

  /** The counts of models of other samples are compared there. */
  private static void counts(GoldenCase one) {
    if (!one.json().at("/hyper/model").asText().equals("justask")) {
      one.comparedByItem();
      return;
    }
    boolean isPublished = one.hyper("d") == 512;
    NetworkGraph network =
        isPublished ? AllocatedJustAskGraph.builder().answers(10).build() : allocated(one);
    // The sinusoidal positions are computed, not stored.
    one.informative("frozen", "total");
    CountCase counts = new CountCase(one, network);
    counts
        .subset(
            "used_by_question_answering",
            "read.",
            "known.",
            "candidate",
            "seenMap",
            "seenNormal",
            "askedMap",
            "askedNormal",
            "asked",
            "seen",
            "normal",
            "fusion[0].",
            "fusion[1].",
            "fused")
        .module("question_encoder", "read.")
        .module("answer_encoder", "known.")
        .module("answer_map", "candidate")
        .module("video_map_and_norm", "seenMap", "seenNormal")
        .module("question_map_and_norm", "askedMap", "askedNormal")
        .module("modality_and_norm", "asked", "seen", "normal")
        .module("fusion_layers", "fusion[0].", "fusion[1].")
        .module("output_map", "fused")
        .module("token_head_unused", "maskedMap", "maskedNormal", "masked")
        .module("matching_head_unused", "matching")
        .checkTrained();
  }
}
