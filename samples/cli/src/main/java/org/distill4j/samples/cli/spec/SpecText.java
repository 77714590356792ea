package org.distill4j.samples.cli.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.distill4j.experiment.table.Table;
import org.distill4j.runtime.catalogue.Cost;
import org.distill4j.runtime.catalogue.DistillationDescription;
import org.distill4j.runtime.catalogue.Formula;
import org.distill4j.runtime.catalogue.LossDescription;
import org.distill4j.runtime.catalogue.LossInput;
import org.distill4j.runtime.catalogue.NetworkDescription;
import org.distill4j.runtime.catalogue.NetworkTotal;
import org.distill4j.runtime.catalogue.NodeDescription;
import org.distill4j.runtime.catalogue.NodeUse;
import org.distill4j.runtime.catalogue.SpecEntry;

/** Prints a spec as tables of text. */
final class SpecText {

  private final SpecSizes sizes;
  private boolean frozen;

  private SpecText(SpecSizes sizes) {
    this.sizes = sizes;
  }

  static List<String> of(SpecEntry entry, Map<String, Integer> given) {
    SpecText text = new SpecText(new SpecSizes(entry, given));
    return entry
        .network()
        .map(text::network)
        .or(() -> entry.distillation().map(text::distillation))
        .orElseThrow();
  }

  private List<String> network(NetworkDescription network) {
    frozen = network.total().hasFrozen() || network.training().hasFrozen();
    Table table =
        new Table(
            3,
            columns(
                "node", "operation", "value", "parameters", "frozen", "multiply-adds", "bytes"));
    network.nodes().forEach(node -> addNode(table, node));
    addCost(table, "total", network.total());
    if (!network.nodes(NodeUse.TRAINING).isEmpty()) {
      addCost(table, "in training only", network.training());
    }
    List<String> lines = new ArrayList<>(table.lines());
    if (frozen) {
      lines.add("");
      lines.add(
          "trainable %s, frozen %s"
              .formatted(
                  sizes.formula(network.total().parameters()),
                  sizes.formula(network.total().frozenParameters())));
    }
    lines.addAll(example(network.total()));
    return lines;
  }

  private void addNode(Table table, NodeDescription node) {
    String shape =
        node.shape().stream()
            .map(axis -> sizes.formula(axis).toString())
            .collect(Collectors.joining(", ", "(", ")"));
    add(
        table,
        node.name(),
        node.use() == NodeUse.INPUT ? "input" : node.operation(),
        node.kind() + (shape.equals("()") ? "" : shape),
        node.cost());
  }

  private void addCost(Table table, String title, Cost cost) {
    add(table, title, "", "", cost);
  }

  private void add(Table table, String node, String operation, String value, Cost cost) {
    table.add(
        columns(
            node,
            operation,
            value,
            count(cost.parameters()),
            count(cost.frozenParameters()),
            count(cost.multiplyAdds()),
            count(cost.activationBytes())));
  }

  /** Returns the columns, that of frozen parameters only if there are any. */
  private List<String> columns(String... all) {
    List<String> columns = new ArrayList<>(List.of(all));
    if (!frozen) {
      columns.remove(all.length - 3);
    }
    return columns;
  }

  private String count(Formula formula) {
    String text = sizes.formula(formula).toString();
    return text.equals("0") ? "" : text;
  }

  private List<String> example(Cost total) {
    String assumed = sizes.assumed(names(total));
    return assumed.isEmpty()
        ? List.of()
        : List.of(
            "",
            String.format(
                Locale.ROOT,
                "With %s:%n%,.0f parameters, %s%,.0f multiply-adds and %,.0f bytes.",
                assumed,
                sizes.estimate(total.parameters()),
                frozen(total),
                sizes.estimate(total.multiplyAdds()),
                sizes.estimate(total.activationBytes())));
  }

  private String frozen(Cost total) {
    return total.hasFrozen()
        ? String.format(
            Locale.ROOT, "%,.0f frozen parameters, ", sizes.estimate(total.frozenParameters()))
        : "";
  }

  private Set<String> names(Cost cost) {
    Set<String> names = new TreeSet<>();
    Stream.of(
            cost.parameters(), cost.frozenParameters(), cost.multiplyAdds(), cost.activationBytes())
        .forEach(formula -> names.addAll(sizes.formula(formula).names()));
    return names;
  }

  private List<String> distillation(DistillationDescription distillation) {
    frozen =
        distillation.student().total().hasFrozen()
            || distillation.teachers().stream().anyMatch(it -> it.total().hasFrozen());
    Table networks =
        new Table(2, columns("role", "network", "parameters", "frozen", "multiply-adds", "bytes"));
    distillation.teachers().forEach(teacher -> addNetwork(networks, "teacher", teacher));
    addNetwork(networks, "student", distillation.student());
    distillation.teachers().forEach(it -> addRatio(networks, it, distillation.student()));
    List<String> lines = new ArrayList<>(networks.lines());
    Set<String> names = new TreeSet<>(names(distillation.student().total()));
    distillation.teachers().forEach(teacher -> names.addAll(names(teacher.total())));
    if (!sizes.assumed(names).isEmpty()) {
      lines.add("Ratios for " + sizes.assumed(names) + ".");
    }
    lines.add("");
    Table losses = new Table(3, List.of("loss", "objective", "reads", "weight", "multiply-adds"));
    distillation.losses().forEach(loss -> addLoss(losses, loss, distillation.teachers()));
    lines.addAll(losses.lines());
    return lines;
  }

  private void addNetwork(Table table, String role, NetworkTotal network) {
    table.add(
        columns(
            role,
            network.simpleName(),
            sizes.formula(network.total().parameters()).toString(),
            count(network.total().frozenParameters()),
            sizes.formula(network.total().multiplyAdds()).toString(),
            sizes.formula(network.total().activationBytes()).toString()));
  }

  private void addRatio(Table table, NetworkTotal teacher, NetworkTotal student) {
    table.add(
        columns(
            "ratio",
            teacher.simpleName() + " : " + student.simpleName(),
            ratio(teacher, student, Cost::parameters),
            ratio(teacher, student, Cost::frozenParameters),
            ratio(teacher, student, Cost::multiplyAdds),
            ratio(teacher, student, Cost::activationBytes)));
  }

  private String ratio(NetworkTotal larger, NetworkTotal smaller, Function<Cost, Formula> count) {
    double ratio =
        sizes.estimate(count.apply(larger.total())) / sizes.estimate(count.apply(smaller.total()));
    return Double.isFinite(ratio) ? String.format(Locale.ROOT, "%.2f : 1", ratio) : "";
  }

  private void addLoss(Table table, LossDescription loss, List<NetworkTotal> teachers) {
    String reads =
        loss.inputs().stream()
            .map(input -> input(input, teachers))
            .collect(Collectors.joining(", "));
    table.add(loss.name(), loss.objective(), reads, loss.weight(), count(loss.multiplyAdds()));
  }

  private static String input(LossInput input, List<NetworkTotal> teachers) {
    String source = input.source().name().toLowerCase(Locale.ROOT);
    if (input.teacher().isPresent() && teachers.size() > 1) {
      source += " " + teachers.get(input.teacher().getAsInt()).simpleName();
    }
    String passes = input.passes().isPresent() ? input.passes().getAsInt() + " passes of " : "";
    return passes + source + " " + input.node();
  }
}
