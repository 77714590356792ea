package org.distill4j.testing.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.testing.Expect;

/**
 * A case with the numbers of parameters of a network, by module. A module is the nodes of given
 * names, or of given paths if they end with a period.
 */
public final class CountCase {

  private final GoldenCase one;
  private final NetworkGraph network;
  private final Map<String, Long> trained = new LinkedHashMap<>();
  private final Map<String, Long> frozen = new LinkedHashMap<>();
  private final Set<String> counted = new HashSet<>();
  private final Set<String> modules = new HashSet<>();

  /** Counts the parameters of each node. */
  public CountCase(GoldenCase one, NetworkGraph network) {
    this.one = one;
    this.network = network;
    network
        .configuration(1)
        .getVertices()
        .forEach(
            (node, vertex) -> {
              trained.put(node, vertex.numParams(true));
              frozen.put(node, ((LayerVertex) vertex).frozenParameters());
            });
  }

  private long count(Map<String, Long> counts, Set<String> found, String... nodes) {
    long sum = 0;
    for (String name : nodes) {
      for (Map.Entry<String, Long> node : counts.entrySet()) {
        boolean isIn =
            name.endsWith(".") ? node.getKey().startsWith(name) : node.getKey().equals(name);
        if (isIn && found.add(node.getKey())) {
          sum += node.getValue();
        }
      }
    }
    return sum;
  }

  /** Compares the number of trained parameters of a module. */
  public CountCase module(String module, String... nodes) {
    modules.add(module);
    return compare("trainable_by_module", module, count(trained, counted, nodes));
  }

  /** Compares the number of frozen parameters of a module. */
  public CountCase frozenModule(String module, String... nodes) {
    return compare("frozen_by_module", module, count(frozen, new HashSet<>(), nodes));
  }

  private CountCase compare(String part, String module, long actual) {
    JsonNode expected = one.json().path("expected").path(part).path(module);
    Expect.equal(module, actual, expected.asLong(-1));
    return this;
  }

  /** Compares another number of trained parameters, of nodes that modules count as well. */
  public CountCase subset(String name, String... nodes) {
    if (one.json().path("expected").has(name)) {
      one.check(name, (double) count(trained, new HashSet<>(), nodes));
    }
    return this;
  }

  /**
   * Compares the trained total, and fails if a module of the file or a node with trained parameters
   * was left out.
   */
  public void checkTrained() {
    JsonNode expected = one.json().path("expected");
    Set<String> all = new HashSet<>();
    expected.path("trainable_by_module").fieldNames().forEachRemaining(all::add);
    Expect.equal("modules", modules, all);
    trained.forEach(
        (node, count) ->
            Expect.that("No module counts " + node, count == 0 || counted.contains(node)));
    one.informative("trainable_by_module", "frozen_by_module");
    one.check("trainable", (double) network.parameters());
  }

  /** Compares all totals, as {@link #checkTrained} does those that are trained. */
  public void check() {
    checkTrained();
    one.check("frozen", (double) network.frozenParameters());
    one.check("total", (double) (network.parameters() + network.frozenParameters()));
  }
}
