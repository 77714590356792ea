package org.distill4j.samples.cli.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.distill4j.experiment.table.Table;
import org.distill4j.runtime.catalogue.Formula;
import org.distill4j.runtime.catalogue.SpecEntry;

/** A spec as tables of text. */
final class SpecText {

  private final JsonNode spec;
  private final SpecSizes sizes;

  private SpecText(SpecEntry entry, Map<String, Integer> given) {
    this.spec = entry.json();
    this.sizes = new SpecSizes(entry, given);
  }

  static List<String> of(SpecEntry entry, Map<String, Integer> given) {
    SpecText text = new SpecText(entry, given);
    return entry.isDistillation() ? text.distillation() : text.network();
  }

  private List<String> network() {
    Table table =
        new Table(3, List.of("node", "operation", "value", "parameters", "multiply-adds", "bytes"));
    spec.path("nodes").forEach(node -> addNode(table, node));
    addCost(table, "total", spec.path("total"));
    if (stream(spec.path("nodes")).anyMatch(node -> node.path("use").asText().equals("training"))) {
      addCost(table, "in training alone", spec.path("training"));
    }
    List<String> lines = new ArrayList<>(table.lines());
    lines.addAll(example());
    return lines;
  }

  private void addNode(Table table, JsonNode node) {
    String shape =
        stream(node.path("shape"))
            .map(axis -> sizes.formula(axis).toString())
            .collect(Collectors.joining(", ", "(", ")"));
    table.add(
        node.path("name").asText(),
        node.path("use").asText().equals("input") ? "input" : node.path("operation").asText(),
        node.path("kind").asText() + (shape.equals("()") ? "" : shape),
        count(node.path("parameters")),
        count(node.path("multiplyAdds")),
        count(node.path("activationBytes")));
  }

  private void addCost(Table table, String title, JsonNode cost) {
    table.add(
        title,
        "",
        "",
        count(cost.path("parameters")),
        count(cost.path("multiplyAdds")),
        count(cost.path("activationBytes")));
  }

  private String count(JsonNode formula) {
    String text = sizes.formula(formula).toString();
    return text.equals("0") ? "" : text;
  }

  private List<String> example() {
    JsonNode total = spec.path("total");
    String assumed = sizes.assumed(names(total));
    return assumed.isEmpty()
        ? List.of()
        : List.of(
            "",
            String.format(
                Locale.ROOT,
                "With %s:%n%,.0f parameters, %,.0f multiply-adds and %,.0f bytes.",
                assumed,
                sizes.estimate(total.path("parameters")),
                sizes.estimate(total.path("multiplyAdds")),
                sizes.estimate(total.path("activationBytes"))));
  }

  private Set<String> names(JsonNode cost) {
    Set<String> names = new TreeSet<>();
    cost.forEach(formula -> names.addAll(sizes.formula(formula).names()));
    return names;
  }

  private List<String> distillation() {
    Table networks =
        new Table(2, List.of("role", "network", "parameters", "multiply-adds", "bytes"));
    spec.path("teachers").forEach(teacher -> addNetwork(networks, "teacher", teacher));
    addNetwork(networks, "student", spec.path("student"));
    spec.path("teachers").forEach(teacher -> addRatio(networks, teacher));
    List<String> lines = new ArrayList<>(networks.lines());
    Set<String> names = new TreeSet<>(names(spec.path("student").path("total")));
    spec.path("teachers").forEach(teacher -> names.addAll(names(teacher.path("total"))));
    if (!sizes.assumed(names).isEmpty()) {
      lines.add("Ratios with " + sizes.assumed(names) + ".");
    }
    lines.add("");
    Table losses = new Table(3, List.of("loss", "objective", "reads", "weight", "multiply-adds"));
    spec.path("losses").forEach(loss -> addLoss(losses, loss));
    lines.addAll(losses.lines());
    return lines;
  }

  private void addNetwork(Table table, String role, JsonNode network) {
    Formula[] costs = stream(network.path("total")).map(sizes::formula).toArray(Formula[]::new);
    table.add(
        role, simpleName(network), costs[0].toString(), costs[1].toString(), costs[2].toString());
  }

  private void addRatio(Table table, JsonNode teacher) {
    JsonNode larger = teacher.path("total");
    JsonNode smaller = spec.path("student").path("total");
    table.add(
        "ratio",
        simpleName(teacher) + " : " + simpleName(spec.path("student")),
        ratio(larger, smaller, "parameters"),
        ratio(larger, smaller, "multiplyAdds"),
        ratio(larger, smaller, "activationBytes"));
  }

  private String ratio(JsonNode larger, JsonNode smaller, String count) {
    double ratio = sizes.estimate(larger.path(count)) / sizes.estimate(smaller.path(count));
    return Double.isFinite(ratio) ? String.format(Locale.ROOT, "%.2f : 1", ratio) : "";
  }

  private static String simpleName(JsonNode network) {
    String name = network.path("name").asText();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private void addLoss(Table table, JsonNode loss) {
    String reads = stream(loss.path("reads")).map(this::reading).collect(Collectors.joining(", "));
    table.add(
        loss.path("name").asText(),
        loss.path("objective").asText(),
        reads,
        loss.path("weight").asText(),
        count(loss.path("multiplyAdds")));
  }

  private String reading(JsonNode read) {
    String source = read.path("source").asText();
    if (source.equals("teacher") && spec.path("teachers").size() > 1) {
      source += " " + simpleName(spec.path("teachers").path(read.path("teacher").asInt()));
    }
    String passes = read.has("passes") ? read.path("passes").asInt() + " passes of " : "";
    return passes + source + " " + read.path("node").asText();
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
