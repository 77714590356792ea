package org.distill4j.runtime.golden;

import java.util.Map;
import org.distill4j.runtime.golden.GoldenNetwork.Node;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.adapter.AdapterLayer;
import org.distill4j.runtime.layer.adapter.LowRankLayer;
import org.distill4j.runtime.layer.core.RegressorLayer;
import org.distill4j.testing.golden.GoldenCase;
import org.distill4j.testing.golden.GoldenItem;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Adapters beside the maps that they adapt. */
final class AdapterGolden {

  static final Map<String, GoldenItem> ITEMS =
      Map.of("adapter", AdapterGolden::adapter, "lora", AdapterGolden::lowRank);

  private static final String OUTPUT = "output";

  private AdapterGolden() {}

  /** Adds a bottleneck whose weights have a prefix; the node itself if there are none. */
  static Node adapted(GoldenNetwork network, String prefix, Node x) {
    if (!network.has(prefix + "down.W")) {
      return x;
    }
    INDArray down = network.weight(prefix + "down.W");
    Map<String, String> names =
        Map.of(
            "downW", "*" + prefix + "down.W",
            "downB", prefix + "down.b",
            "upW", "*" + prefix + "up.W",
            "upB", prefix + "up.b");
    AdapterLayer layer =
        new AdapterLayer((int) down.size(1), (int) down.size(0), Activation.RELU, 0, 1);
    return network.add(layer, names, x);
  }

  private static void adapter(GoldenCase one) {
    GoldenNetwork network = new GoldenNetwork(one);
    Node x = network.input(one.tensor("x"), null);
    if (one.json().at("/hyper/kind").asText().equals("adapter")) {
      network.check(Map.of(OUTPUT, adapted(network, "", x)));
    } else {
      Node residual = network.input(one.tensor("residual"), null);
      Node branch = adapted(network, "adapter.", network.linear("dense", x));
      Node output = network.layerNorm("norm", one.hyper("eps"), branch, residual);
      one.check("branch", branch.value());
      network.check(Map.of(OUTPUT, output));
      network.checkGradient("residual", residual);
    }
    network.checkGradient("x", x);
  }

  private static void lowRank(GoldenCase one) {
    GoldenNetwork network = new GoldenNetwork(one);
    Node x = network.input(one.tensor("x"), null);
    INDArray w = network.weight("W");
    int inputs = (int) w.size(1);
    int units = (int) w.size(0);
    boolean bias = network.has("b");
    Node map =
        network.add(
            new RegressorLayer(inputs, units, bias),
            bias ? Map.of("W", "*W", "b", "b") : Map.of("W", "*W"),
            x);
    LowRankLayer layer =
        new LowRankLayer(inputs, units, (int) one.hyper("rank"), one.hyper("alpha"), 0);
    network.check(Map.of(OUTPUT, network.add(layer, Map.of("A", "*A", "B", "*B"), x, map)));
    one.informative("merged");
    network.checkGradient("x", x);
  }
}
