package org.distill4j.samples.cli.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.distill4j.experiment.table.Table;
import org.distill4j.runtime.catalogue.Cost;
import org.distill4j.runtime.catalogue.DistillationDescription;
import org.distill4j.runtime.catalogue.Formula;
import org.distill4j.runtime.catalogue.NetworkDescription;
import org.distill4j.runtime.catalogue.NetworkTotal;
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
        "Lists networks and distillations with their totals, and for a distillation the size ratio"
            + " of teacher to student. Numbers after ~ are for typical sizes.")
public final class SpecsCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;
  @Mixin private SpecOptions options;
  @Spec private CommandSpec command;

  @Override
  public Integer call() throws IOException {
    common.requireWritable();
    Map<String, Integer> given = options.sizes(command.commandLine());
    SpecCatalogue catalogue = options.catalogue(command.commandLine());
    if (catalogue.names().isEmpty()) {
      throw new IOException("There are no specs. " + SpecCatalogue.PROCESSOR_MISSING_FOR_ALL);
    }
    Table table =
        new Table(3, List.of("spec", "kind", "holds", "parameters", "frozen", "multiply-adds"));
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (String name : catalogue.names()) {
      SpecEntry spec = catalogue.find(name).orElseThrow();
      add(table, spec, new SpecSizes(spec, given));
      json.add(summary(spec));
    }
    table.lines().forEach(command.commandLine().getOut()::println);
    common.write(json);
    return 0;
  }

  private static void add(Table table, SpecEntry spec, SpecSizes sizes) {
    spec.network().ifPresent(network -> add(table, network, sizes));
    spec.distillation().ifPresent(distillation -> add(table, distillation, sizes));
  }

  private static void add(Table table, NetworkDescription network, SpecSizes sizes) {
    table.add(
        network.name(),
        "network",
        network.nodes().size() + " nodes",
        number(sizes, network.total().parameters()),
        network.total().hasFrozen() ? number(sizes, network.total().frozenParameters()) : "",
        number(sizes, network.total().multiplyAdds()));
  }

  private static void add(Table table, DistillationDescription distillation, SpecSizes sizes) {
    table.add(
        distillation.name(),
        "distillation",
        distillation.losses().size() + " losses",
        ratio(sizes, distillation, Cost::parameters),
        ratio(sizes, distillation, Cost::frozenParameters),
        ratio(sizes, distillation, Cost::multiplyAdds));
  }

  private static String number(SpecSizes sizes, Formula formula) {
    String about = sizes.formula(formula).value().isPresent() ? "" : "~";
    return String.format(Locale.ROOT, "%s%,.0f", about, sizes.estimate(formula));
  }

  /** Returns the ratio of all teachers together to the student. */
  private static String ratio(
      SpecSizes sizes, DistillationDescription distillation, Function<Cost, Formula> count) {
    double teachers = 0;
    Formula student = count.apply(distillation.student().total());
    boolean about = sizes.formula(student).value().isEmpty();
    for (NetworkTotal teacher : distillation.teachers()) {
      Formula formula = count.apply(teacher.total());
      about |= sizes.formula(formula).value().isEmpty();
      teachers += sizes.estimate(formula);
    }
    double ratio = teachers / sizes.estimate(student);
    return Double.isFinite(ratio)
        ? String.format(Locale.ROOT, "%s%.2f : 1", about ? "~" : "", ratio)
        : "";
  }

  /** Returns the parts of the description that the table summarises. */
  private static ObjectNode summary(SpecEntry spec) throws IOException {
    JsonNode whole = new ObjectMapper().readTree(spec.json());
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    for (String part : new String[] {"name", "kind", "total", "teachers", "student"}) {
      if (whole.has(part)) {
        json.set(part, whole.path(part));
      }
    }
    return json;
  }
}
