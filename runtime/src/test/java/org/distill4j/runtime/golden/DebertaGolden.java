package org.distill4j.runtime.golden;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.distill4j.runtime.golden.GoldenNetwork.Node;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.attention.PositionTerms;
import org.distill4j.runtime.layer.attention.RelativeAttentionLayer;
import org.distill4j.runtime.layer.attention.RelativeAttentionWeightsLayer;
import org.distill4j.runtime.layer.attention.RelativePositionsLayer;
import org.distill4j.runtime.layer.core.ScaleLayer;
import org.distill4j.runtime.layer.sequence.StepConvolutionLayer;
import org.distill4j.testing.golden.GoldenCase;
import org.distill4j.testing.golden.GoldenItem;
import org.nd4j.linalg.api.ndarray.INDArray;

/** DeBERTa: attention with relative positions, the convolution, adapters, and a small encoder. */
final class DebertaGolden {

  static final Map<String, GoldenItem> ITEMS =
      Map.of("deberta_layer", DebertaGolden::layer, "deberta_encoder", DebertaGolden::encoder);

  private static final String OUTPUT = "output";

  private final GoldenCase one;
  private final GoldenNetwork network;
  private final int heads;
  private final int span;
  private final int positions;
  private final PositionTerms terms;
  private final boolean shared;
  private final double epsilon;

  private DebertaGolden(GoldenCase one) {
    this(one, new GoldenNetwork(one));
  }

  DebertaGolden(GoldenCase one, GoldenNetwork network) {
    this.one = one;
    this.network = network;
    this.heads = (int) one.hyper("heads");
    int buckets = (int) one.hyper("buckets");
    int most = (int) one.hyper("max_positions");
    this.span = buckets > 0 ? buckets : most;
    this.positions = buckets > 0 ? most : 0;
    String kinds = one.json().at("/hyper/position_attention").toString();
    this.terms =
        !kinds.contains("c2p")
            ? PositionTerms.POSITION_TO_CONTENT
            : kinds.contains("p2c") ? PositionTerms.BOTH : PositionTerms.CONTENT_TO_POSITION;
    this.shared = one.json().at("/hyper/share_att_key").asBoolean();
    this.epsilon = one.hyper("eps");
  }

  private static void layer(GoldenCase one) {
    new DebertaGolden(one).layer();
  }

  private static void encoder(GoldenCase one) {
    new DebertaGolden(one).encoder();
  }

  private void layer() {
    INDArray mask = network.optional("mask");
    INDArray table = one.tensor("rel");
    Node x = network.input(one.tensor("x"), mask);
    Node rel = network.input(table.reshape('c', 1, table.size(0), table.size(1)), null);
    INDArray given = network.optional("query");
    Node query = given == null ? x : network.input(given, mask);
    Map<String, Node> outputs = new LinkedHashMap<>();
    Node result = layer("", x, query, rel, outputs);
    INDArray embeddings = network.optional("embeddings");
    if (embeddings == null) {
      outputs.put(OUTPUT, result);
    } else {
      // The convolution of the file reads padding, which is 0 in an encoder.
      Node embedded = network.input(embeddings, null);
      outputs.put("layer", result);
      outputs.put(OUTPUT, convolved(result, embedded, mask));
      network.check(outputs);
      network.checkGradient("embeddings", embedded);
    }
    if (embeddings == null) {
      network.check(outputs);
    }
    one.informative("buckets");
    network.checkGradient("x", x);
    if (given != null) {
      network.checkGradient("query", query);
    }
    one.checkGradient("rel", rel.gradient().reshape('c', table.shape()));
  }

  /** A layer whose queries come from another node than keys and values. */
  Node layer(String prefix, Node x, Node from, Node rel, Map<String, Node> outputs) {
    String attention = prefix + "attn.";
    Node query = network.linear(attention + "q", from);
    Node key = network.linear(attention + "k", x);
    Node value = network.linear(attention + "v", x);
    List<Node> tables = new ArrayList<>();
    if (terms != PositionTerms.POSITION_TO_CONTENT) {
      tables.add(network.linear(attention + (shared ? "k" : "posKey"), rel));
    }
    if (terms != PositionTerms.CONTENT_TO_POSITION) {
      tables.add(network.linear(attention + (shared ? "q" : "posQuery"), rel));
    }
    Node context =
        network.add(
            new RelativeAttentionLayer(heads, span, positions, terms, 0),
            Stream.concat(Stream.of(query, key, value), tables.stream()).toArray(Node[]::new));
    Node maps =
        network.add(
            new RelativeAttentionWeightsLayer(heads, span, positions, terms),
            Stream.concat(Stream.of(query, key), tables.stream()).toArray(Node[]::new));
    if (outputs != null) {
      outputs.put("weights", maps);
    }
    Node mixed = network.linear(attention + "o", context);
    Node adapted = AdapterGolden.adapted(network, prefix + "attnAdapter.", mixed);
    Node y = network.layerNorm(prefix + "attnNorm", epsilon, from, adapted);
    Node inner = network.linear(prefix + "ff1", Activation.GELU, y);
    Node outer = network.linear(prefix + "ff2", inner);
    Node end = AdapterGolden.adapted(network, prefix + "ffAdapter.", outer);
    return network.layerNorm(prefix + "ffNorm", epsilon, y, end);
  }

  /** The convolution over the embeddings, added to the result of a layer. */
  Node convolved(Node result, Node embeddings, INDArray mask) {
    int width = (int) result.value().size(2);
    Activation activation =
        GoldenNetwork.activation(one.json().at("/hyper/conv_activation").asText());
    Node convolution =
        network.add(
            new StepConvolutionLayer(width, width, 3, 1, 1, 1, 1, true, activation),
            Map.of("W", "conv.W", "b", "conv.b"),
            embeddings);
    return masked(network.layerNorm("convNorm", epsilon, result, convolution), mask);
  }

  Node masked(Node x, INDArray mask) {
    INDArray weights = mask.reshape('c', mask.size(0), mask.size(1), 1);
    return network.add(new ScaleLayer(1), x, network.input(weights, mask));
  }

  /** The normal table of relative positions. */
  Node positions(Node embeddings) {
    INDArray table = network.weight("rel");
    Node rel =
        network.add(
            new RelativePositionsLayer((int) table.size(0), (int) table.size(1), 1),
            Map.of("W", "rel"),
            embeddings);
    return network.layerNorm("relNorm", epsilon, rel);
  }

  private void encoder() {
    INDArray mask = network.optional("mask");
    Node words = TransformerGolden.words(network, "embed.word", one.tensor("tokens"), mask);
    Node embeddings = masked(network.layerNorm("embed.norm", epsilon, words), mask);
    Node normal = positions(embeddings);
    Map<String, Node> outputs = new LinkedHashMap<>();
    outputs.put("embeddings", embeddings);
    Node x = embeddings;
    int layers = (int) one.hyper("layers");
    for (int i = 0; i < layers; i++) {
      x = layer("layer" + i + ".", x, x, normal, null);
      x = i == 0 ? convolved(x, embeddings, mask) : x;
      outputs.put(i < layers - 1 ? "hidden" + (i + 1) : OUTPUT, x);
    }
    network.check(outputs);
  }
}
