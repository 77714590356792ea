package org.distill4j.runtime.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.evaluation.Metric;
import org.distill4j.runtime.evaluation.Metrics;
import org.distill4j.runtime.training.checkpoint.CheckpointReader;

/** The epochs in a checkpoint. Numbers are texts, so that they are equal when read. */
final class EpochJson {

  private final CheckpointReader in;
  private final List<Metric> metrics;

  /**
   * Creates a reader of epochs.
   *
   * @param metrics the metrics that the validation computes, which files name by their ids
   */
  EpochJson(CheckpointReader in, List<Metric> metrics) {
    this.in = in;
    this.metrics = metrics;
  }

  static ObjectNode of(Epoch epoch) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("number", epoch.number());
    node.put("stage", epoch.stage());
    put(node.putObject("losses"), epoch.losses());
    node.put("total", Double.toString(epoch.total()));
    put(node.putObject("heldLosses"), epoch.heldLosses());
    epoch.validation().ifPresent(it -> node.set("validation", of(it)));
    node.put("seconds", Double.toString(epoch.seconds()));
    return node;
  }

  private static ObjectNode of(Metrics metrics) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("examples", metrics.examples());
    put(node.putObject("values"), metrics.byId());
    ObjectNode groups = node.putObject("groups");
    metrics.byGroup().forEach((group, own) -> groups.set(group, of(own)));
    return node;
  }

  private static void put(ObjectNode node, Map<String, Double> values) {
    values.forEach((name, value) -> node.put(name, Double.toString(value)));
  }

  Epoch read(JsonNode node) throws IOException {
    return new Epoch(
        node.path("number").asInt(),
        node.path("stage").asText(),
        numbers(node.path("losses")),
        in.real(node.path("total")),
        numbers(node.path("heldLosses")),
        node.has("validation") ? Optional.of(metrics(node.get("validation"))) : Optional.empty(),
        in.real(node.path("seconds")));
  }

  private Metrics metrics(JsonNode node) throws IOException {
    Map<Metric, Double> values = new LinkedHashMap<>();
    for (Map.Entry<String, Double> entry : numbers(node.path("values")).entrySet()) {
      values.put(metric(entry.getKey()), entry.getValue());
    }
    Map<String, Metrics> groups = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> group : node.path("groups").properties()) {
      groups.put(group.getKey(), metrics(group.getValue()));
    }
    return new Metrics(node.path("examples").asInt(), values, groups);
  }

  private Metric metric(String id) throws IOException {
    return metrics.stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new DataFileException(
                    in.file(),
                    "it was validated by the metric '%s', which this validation lacks"
                        .formatted(id),
                    "use the same validation again, or another folder"));
  }

  private Map<String, Double> numbers(JsonNode node) throws IOException {
    Map<String, Double> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      values.put(entry.getKey(), in.real(entry.getValue()));
    }
    return values;
  }
}
