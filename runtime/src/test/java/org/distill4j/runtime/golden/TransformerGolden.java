package org.distill4j.runtime.golden;

import java.util.LinkedHashMap;
import java.util.Map;
import org.distill4j.runtime.golden.GoldenNetwork.Attended;
import org.distill4j.runtime.golden.GoldenNetwork.Node;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.attention.RotaryPositionsLayer;
import org.distill4j.runtime.layer.core.ActivateLayer;
import org.distill4j.runtime.layer.norm.LayerNormLayer;
import org.distill4j.runtime.layer.norm.RmsNormLayer;
import org.distill4j.runtime.layer.sequence.EmbeddingLayer;
import org.distill4j.runtime.layer.sequence.FirstStepLayer;
import org.distill4j.runtime.layer.sequence.PositionEmbeddingLayer;
import org.distill4j.runtime.layer.sequence.TypeEmbeddingLayer;
import org.distill4j.testing.golden.GoldenCase;
import org.distill4j.testing.golden.GoldenItem;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Transformers: their layers, and a small encoder of words. */
final class TransformerGolden {

  private static final String OUTPUT = "output";
  private static final String WEIGHTS = "weights";

  /** By the name of the file. */
  static final Map<String, GoldenItem> ITEMS =
      Map.of(
          "layer_norm", TransformerGolden::layerNorm,
          "rms_norm", TransformerGolden::rmsNorm,
          "gelu_exact", one -> activation(one, Activation.GELU),
          "gelu_tanh", one -> activation(one, Activation.GELU_TANH),
          "silu", one -> activation(one, Activation.SILU),
          "self_attention", TransformerGolden::selfAttention,
          "cross_attention", TransformerGolden::crossAttention,
          "bert_layer", TransformerGolden::bertLayer,
          "bert_encoder", TransformerGolden::bertEncoder);

  private TransformerGolden() {}

  private static void single(GoldenCase one, Layer layer, Map<String, String> names) {
    GoldenNetwork network = new GoldenNetwork(one);
    Node x = network.input(one.tensor("x"), null);
    network.check(Map.of(OUTPUT, network.add(layer, names, x)));
    network.checkGradient("x", x);
  }

  private static void layerNorm(GoldenCase one) {
    boolean affine = one.json().at("/hyper/affine").asBoolean();
    Map<String, String> names = affine ? Map.of("gamma", "gamma", "beta", "beta") : Map.of();
    single(one, new LayerNormLayer(features(one), one.hyper("eps"), affine), names);
  }

  private static void rmsNorm(GoldenCase one) {
    single(one, new RmsNormLayer(features(one), one.hyper("eps")), Map.of("gamma", "gamma"));
  }

  private static int features(GoldenCase one) {
    return (int) one.tensor("x").size(-1);
  }

  private static void activation(GoldenCase one, Activation activation) {
    single(one, new ActivateLayer(activation, 0), Map.of());
  }

  private static int heads(GoldenCase one) {
    return (int) one.hyper("heads");
  }

  private static void selfAttention(GoldenCase one) {
    GoldenNetwork network = new GoldenNetwork(one);
    Node x = network.input(one.tensor("x"), network.optional("mask"));
    Node q = network.linear("q", x);
    Node k = network.linear("k", x);
    Node v = network.linear("v", x);
    String rotary = one.json().at("/hyper/rotary").asText();
    if (!rotary.isEmpty()) {
      RotaryPositionsLayer layer =
          new RotaryPositionsLayer(
              heads(one),
              (int) one.hyper("rotary_dim"),
              one.hyper("rotary_base"),
              rotary.equals("interleaved"));
      q = network.add(layer, q);
      k = network.add(layer, k);
    }
    boolean causal = one.json().at("/hyper/causal").asBoolean();
    Attended attended =
        network.attention("", heads(one), one.hyper("scale"), causal, false, q, k, v);
    network.check(Map.of(OUTPUT, attended.output(), WEIGHTS, attended.weights()));
    network.checkGradient("x", x);
  }

  private static void crossAttention(GoldenCase one) {
    GoldenNetwork network = new GoldenNetwork(one);
    Node x = network.input(one.tensor("x"), network.optional("query_mask"));
    Node memory = network.input(one.tensor("memory"), network.optional("key_mask"));
    Attended attended =
        network.attention("", heads(one), one.hyper("scale"), false, true, x, memory);
    network.check(Map.of(OUTPUT, attended.output(), WEIGHTS, attended.weights()));
    network.checkGradient("x", x);
    network.checkGradient("memory", memory);
  }

  private static void bertLayer(GoldenCase one) {
    GoldenNetwork network = new GoldenNetwork(one);
    Node x = network.input(one.tensor("x"), network.optional("mask"));
    Activation activation = GoldenNetwork.activation(one.json().at("/hyper/activation").asText());
    Attended layer = network.transformerLayer("", heads(one), one.hyper("eps"), activation, x);
    network.check(Map.of(OUTPUT, layer.output(), WEIGHTS, layer.weights()));
    network.checkGradient("x", x);
  }

  /** Adds an embedding whose table is in the file. */
  static Node words(GoldenNetwork network, String table, INDArray tokens, INDArray mask) {
    INDArray rows = network.weight(table);
    EmbeddingLayer layer = new EmbeddingLayer((int) rows.size(0), (int) rows.size(1), 1);
    Node input = network.input(tokens.castTo(DataType.INT32), mask);
    return network.add(layer, Map.of("W", table), input);
  }

  private static void bertEncoder(GoldenCase one) {
    GoldenNetwork network = new GoldenNetwork(one);
    Node words = words(network, "embed.word", one.tensor("tokens"), network.optional("mask"));
    int width = (int) words.value().size(2);
    INDArray positions = network.weight("embed.position");
    Node placed =
        network.add(
            new PositionEmbeddingLayer((int) positions.size(0), width, 1),
            Map.of("W", "embed.position"),
            words);
    INDArray types = network.optional("types");
    TypeEmbeddingLayer typed =
        new TypeEmbeddingLayer((int) network.weight("embed.type").size(0), width, 1);
    Map<String, String> table = Map.of("W", "embed.type");
    Node summed =
        types == null
            ? network.add(typed, table, placed)
            : network.add(typed, table, placed, network.input(types.castTo(DataType.INT32), null));
    double epsilon = one.hyper("eps");
    Node x = network.layerNorm("embed.norm", epsilon, summed);
    Map<String, Node> outputs = new LinkedHashMap<>();
    outputs.put("embeddings", x);
    int layers = (int) one.hyper("layers");
    Activation activation = GoldenNetwork.activation(one.json().at("/hyper/activation").asText());
    for (int i = 0; i < layers; i++) {
      x = network.transformerLayer("layer" + i + ".", heads(one), epsilon, activation, x).output();
      outputs.put(i < layers - 1 ? "hidden" + (i + 1) : OUTPUT, x);
    }
    outputs.put("pooled", network.linear("pooler", Activation.TANH, first(network, x)));
    network.check(outputs);
  }

  static Node first(GoldenNetwork network, Node x) {
    return network.add(new FirstStepLayer(), x);
  }
}
