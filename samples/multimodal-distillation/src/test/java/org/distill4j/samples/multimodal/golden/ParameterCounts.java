package org.distill4j.samples.multimodal.golden;

import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.testing.golden.GoldenCase;

/** Counts the parameters of the parts of a network in its graph. */
final class ParameterCounts {

  /** The parts by the prefixes of their node names. */
  private static final Map<String, String> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put("embedded", "text_embedding");
    PARTS.put("context", "text_lstm_words");
    PARTS.put("lastWords", "text_lstm_sentence");
    PARTS.put("lastFrames", "appearance_lstm");
    PARTS.put("motionClips", "motion_linear");
    PARTS.put("reasoning.attended", "question_attention");
    PARTS.put("reasoning.appearanceRelevance", "clip_attention");
    PARTS.put("reasoning.motionRelevance", "clip_attention");
    PARTS.put("reasoning.graph", "graph_layers");
    PARTS.put("reasoning.appearanceFused", "fusion_attention");
    PARTS.put("reasoning.motionFused", "fusion_attention");
    PARTS.put("fusedClips", "mfb");
    PARTS.put("video", "readout");
    PARTS.put("asked", "decoder");
    PARTS.put("hidden", "decoder");
    PARTS.put("normal", "decoder");
    PARTS.put("answer", "decoder");
  }

  private ParameterCounts() {}

  static void check(GoldenCase one, NetworkGraph network) {
    Map<String, Long> counts = new LinkedHashMap<>();
    ComputationGraphConfiguration configuration = network.configuration(1);
    configuration
        .getVertices()
        .forEach(
            (node, vertex) -> {
              long count = vertex.numParams(true);
              if (count > 0) {
                counts.merge(part(node), count, Long::sum);
              }
            });
    counts.forEach((part, count) -> one.check(part, (double) count));
    one.check("total", (double) network.parameters());
  }

  private static String part(String node) {
    return PARTS.entrySet().stream()
        .filter(entry -> node.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No part contains the node " + node));
  }
}
