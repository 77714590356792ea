package org.distill4j.runtime.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.attention.AttentionLayer;
import org.distill4j.runtime.layer.attention.AttentionWeightsLayer;
import org.distill4j.runtime.layer.core.AddLayer;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.image.PatchEmbeddingLayer;
import org.distill4j.runtime.layer.norm.LayerNormLayer;
import org.distill4j.testing.LayerRun;
import org.distill4j.testing.golden.GoldenCase;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A network of layers with the weights of a golden case: each node runs when it is added, and the
 * backward pass adds up the gradients of nodes and weights. Linear maps have W [out, in] in the
 * files.
 */
final class GoldenNetwork {

  /** A node with its value. */
  static final class Node {

    private final LayerRun run;
    private final INDArray value;
    private final INDArray mask;
    private final List<Node> sources;
    private INDArray gradient;

    private Node(LayerRun run, INDArray value, INDArray mask, List<Node> sources) {
      this.run = run;
      this.value = value;
      this.mask = mask;
      this.sources = sources;
    }

    INDArray value() {
      return value;
    }

    /** The gradient, or zeros if none arrived. */
    INDArray gradient() {
      return gradient == null ? value.ulike().assign(0) : gradient;
    }

    private void receive(INDArray arriving) {
      gradient = gradient == null ? arriving.dup('c') : gradient.add(arriving);
    }
  }

  private final GoldenCase one;
  private final JsonNode weights;
  private final List<Node> nodes = new ArrayList<>();
  private final Map<String, INDArray> gradients = new LinkedHashMap<>();
  private final List<Runnable> collectors = new ArrayList<>();

  GoldenNetwork(GoldenCase one) {
    this.one = one;
    this.weights = one.json().at("/inputs/weights");
  }

  /** Adds an input. */
  Node input(INDArray value, INDArray mask) {
    Node node = new Node(null, value, mask, List.of());
    nodes.add(node);
    return node;
  }

  /** Returns a tensor of the case, or null if it has none of that name. */
  INDArray optional(String name) {
    JsonNode tensor = one.json().path("inputs").path(name);
    return tensor.isMissingNode() ? null : GoldenCase.tensor(tensor);
  }

  boolean has(String weight) {
    return weights.has(weight);
  }

  INDArray weight(String name) {
    return GoldenCase.tensor(weights.get(name));
  }

  /** Adds a layer without weights. */
  Node add(Layer layer, Node... sources) {
    return run(new LayerRun(layer, false), layer, sources);
  }

  private Node run(LayerRun run, Layer layer, Node... sources) {
    for (Node source : sources) {
      run.input(source.value, source.mask, source.value.dataType().isFPType());
    }
    INDArray value = run.forward().dup('c');
    Node node = new Node(run, value, layer.outputMask(run, value), List.of(sources));
    nodes.add(node);
    return node;
  }

  /**
   * Adds a layer with weights.
   *
   * @param names the name in the file of each parameter; a star in front of it stands for the
   *     transpose
   */
  Node add(Layer layer, Map<String, String> names, Node... sources) {
    LayerRun run = new LayerRun(layer, false);
    names.forEach(
        (ours, theirs) -> {
          boolean turned = theirs.startsWith("*");
          String name = turned ? theirs.substring(1) : theirs;
          if (has(name)) {
            run.set(ours, turned ? weight(name).transpose() : weight(name));
            collectors.add(
                () -> collect(name, turned ? run.gradient(ours).transpose() : run.gradient(ours)));
          }
        });
    return run(run, layer, sources);
  }

  private void collect(String name, INDArray gradient) {
    INDArray shaped = gradient.dup('c').reshape('c', weight(name).shape());
    gradients.merge(name, shaped, INDArray::add);
  }

  /** A linear map; without bias where the file has none. */
  Node linear(String name, Activation activation, Node x) {
    INDArray w = weight(name + ".W");
    DenseLayer layer = new DenseLayer((int) w.size(1), (int) w.size(0), activation);
    return add(layer, Map.of("W", "*" + name + ".W", "b", name + ".b"), x);
  }

  Node linear(String name, Node x) {
    return linear(name, Activation.IDENTITY, x);
  }

  Node layerNorm(String name, double epsilon, Node... sources) {
    int features = (int) sources[0].value.size(-1);
    return add(
        new LayerNormLayer(features, epsilon, true),
        Map.of("gamma", name + ".gamma", "beta", name + ".beta"),
        sources);
  }

  /** Attention with its projections. */
  record Attended(Node query, Node key, Node output, Node weights) {}

  /** Multi-head attention of x to memory, with the weights under a prefix. */
  Attended attention(
      String prefix,
      int heads,
      double scale,
      boolean causal,
      boolean queryMask,
      Node x,
      Node memory) {
    Node q = linear(prefix + "q", x);
    Node k = linear(prefix + "k", memory);
    Node v = linear(prefix + "v", memory);
    return attention(prefix, heads, scale, causal, queryMask, q, k, v);
  }

  /** Multi-head attention of projected queries. */
  Attended attention(
      String prefix,
      int heads,
      double scale,
      boolean causal,
      boolean queryMask,
      Node q,
      Node k,
      Node v) {
    Node context = add(new AttentionLayer(heads, scale, causal, queryMask, 0), q, k, v);
    Node maps = add(new AttentionWeightsLayer(heads, scale, causal, queryMask, true), q, k);
    return new Attended(q, k, linear(prefix + "o", context), maps);
  }

  /** A post-norm transformer layer, and its attention weights. */
  Attended transformerLayer(
      String prefix, int heads, double epsilon, Activation activation, Node x) {
    Attended attended = attention(prefix + "attn.", heads, 0, false, false, x, x);
    Node y = layerNorm(prefix + "attnNorm", epsilon, x, attended.output());
    Node inner = linear(prefix + "ff1", activation, y);
    Node outer = linear(prefix + "ff2", inner);
    Node output = layerNorm(prefix + "ffNorm", epsilon, y, outer);
    return new Attended(attended.query(), attended.key(), output, attended.weights());
  }

  /** A pre-norm transformer layer. */
  Node preNormLayer(String prefix, int heads, double epsilon, Node x) {
    Node normal = layerNorm(prefix + "attnNorm", epsilon, x);
    Node attended = attention(prefix + "attn.", heads, 0, false, false, normal, normal).output();
    Node y = add(new AddLayer(Activation.IDENTITY), x, attended);
    Node inner = linear(prefix + "ff1", Activation.GELU, layerNorm(prefix + "ffNorm", epsilon, y));
    return add(new AddLayer(Activation.IDENTITY), y, linear(prefix + "ff2", inner));
  }

  /** The patches of an image, whose map is [out, channels, size, size] in the files. */
  Node patches(PatchEmbeddingLayer layer, String name, Node image) {
    LayerRun run = new LayerRun(layer, false);
    INDArray w = weight(name + ".W");
    run.set("W", w.reshape('c', w.size(0), w.length() / w.size(0)).transpose());
    run.set("b", weight(name + ".b"));
    collectors.add(() -> collect(name + ".W", run.gradient("W").transpose()));
    collectors.add(() -> collect(name + ".b", run.gradient("b")));
    return run(run, layer, image);
  }

  static Activation activation(String name) {
    return switch (name) {
      case "gelu" -> Activation.GELU;
      case "gelu_tanh" -> Activation.GELU_TANH;
      case "relu" -> Activation.RELU;
      case "tanh" -> Activation.TANH;
      default -> throw new IllegalArgumentException("activation " + name);
    };
  }

  /**
   * Compares the outputs and their scalar product with the cotangents, runs backward, and compares
   * the gradients of all weights.
   */
  void check(Map<String, Node> outputs) {
    JsonNode cotangents = one.input("cotangent");
    double scalar = 0;
    for (Map.Entry<String, Node> output : outputs.entrySet()) {
      Node node = output.getValue();
      one.check(output.getKey(), node.value());
      JsonNode cotangent = cotangents.has("shape") ? cotangents : cotangents.path(output.getKey());
      if (!cotangent.isMissingNode()) {
        INDArray arriving = GoldenCase.tensor(cotangent);
        scalar += node.value().mul(arriving).sumNumber().doubleValue();
        node.receive(arriving);
      }
    }
    one.check("scalar", scalar);
    backward();
    for (Map.Entry<String, INDArray> gradient : gradients.entrySet()) {
      if (one.json().path("grad").has(gradient.getKey())) {
        one.checkGradient(gradient.getKey(), gradient.getValue());
      }
    }
  }

  /** Runs backward from the gradient of a node, and compares the gradients of all weights. */
  void check(Node node, INDArray gradient) {
    node.receive(gradient);
    backward();
    one.json()
        .path("grad")
        .fieldNames()
        .forEachRemaining(name -> one.checkGradient(name, gradients.get(name)));
  }

  private void backward() {
    for (int i = nodes.size() - 1; i >= 0; i--) {
      Node node = nodes.get(i);
      if (node.run != null && node.gradient != null) {
        node.run.backward(node.gradient);
        for (int j = 0; j < node.sources.size(); j++) {
          if (node.run.needsInputGradient(j)) {
            node.sources.get(j).receive(node.run.inputGradient(j));
          }
        }
      }
    }
    collectors.forEach(Runnable::run);
  }

  /** Compares the gradient of an input. */
  void checkGradient(String name, Node input) {
    if (one.json().path("grad").has(name)) {
      one.checkGradient(name, input.gradient());
    }
  }
}
