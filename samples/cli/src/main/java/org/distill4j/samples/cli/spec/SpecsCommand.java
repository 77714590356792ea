package org.distill4j.samples.cli.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.distill4j.experiment.table.Table;
import org.distill4j.runtime.catalogue.SpecCatalogue;
import org.distill4j.runtime.catalogue.SpecEntry;
import org.distill4j.samples.cli.option.CommonOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists specs. */
@Command(
    name = "specs",
    description =
        "Lists networks and distillations with their totals; of a distillation, how much larger"
            + " its teacher is than its student. Numbers behind ~ are for typical sizes.")
public final class SpecsCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;
  @Mixin private SpecOptions options;
  @Spec private CommandSpec command;

  @Override
  public Integer call() throws IOException {
    common.requireWritable();
    Map<String, Integer> given = options.sizes(command.commandLine());
    SpecCatalogue catalogue = options.catalogue(command.commandLine());
    Table table = new Table(3, List.of("spec", "kind", "holds", "parameters", "multiply-adds"));
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (String name : catalogue.names()) {
      SpecEntry spec = catalogue.find(name).orElseThrow();
      add(table, spec, new SpecSizes(spec, given));
      json.add(summary(spec));
    }
    common.write(json);
    table.lines().forEach(command.commandLine().getOut()::println);
    return 0;
  }

  private static void add(Table table, SpecEntry spec, SpecSizes sizes) {
    JsonNode json = spec.json();
    if (!spec.isDistillation()) {
      table.add(
          spec.name(),
          "network",
          json.path("nodes").size() + " nodes",
          number(sizes, json.path("total").path("parameters")),
          number(sizes, json.path("total").path("multiplyAdds")));
      return;
    }
    table.add(
        spec.name(),
        "distillation",
        json.path("losses").size() + " losses",
        ratio(sizes, json, "parameters"),
        ratio(sizes, json, "multiplyAdds"));
  }

  private static String number(SpecSizes sizes, JsonNode formula) {
    String about = sizes.formula(formula).value().isPresent() ? "" : "~";
    return String.format(Locale.ROOT, "%s%,.0f", about, sizes.estimate(formula));
  }

  /** All teachers together against the student. */
  private static String ratio(SpecSizes sizes, JsonNode json, String count) {
    double teachers = 0;
    JsonNode student = json.path("student").path("total").path(count);
    boolean about = sizes.formula(student).value().isEmpty();
    for (JsonNode teacher : json.path("teachers")) {
      JsonNode formula = teacher.path("total").path(count);
      about |= sizes.formula(formula).value().isEmpty();
      teachers += sizes.estimate(formula);
    }
    double ratio = teachers / sizes.estimate(student);
    return Double.isFinite(ratio)
        ? String.format(Locale.ROOT, "%s%.2f : 1", about ? "~" : "", ratio)
        : "";
  }

  private static ObjectNode summary(SpecEntry spec) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", spec.name()).put("kind", spec.json().path("kind").asText());
    for (String part : new String[] {"total", "teachers", "student"}) {
      if (spec.json().has(part)) {
        json.set(part, spec.json().path(part));
      }
    }
    return json;
  }
}
