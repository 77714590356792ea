package org.distill4j.report.section;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.distill4j.experiment.provenance.RunProvenance;
import org.distill4j.experiment.table.Numbers;
import org.distill4j.report.html.Html;
import org.distill4j.report.html.HtmlTable;
import org.distill4j.report.study.Declarations;
import org.distill4j.report.study.ReportTrial;
import org.distill4j.runtime.catalogue.Formula;
import org.distill4j.runtime.catalogue.NetworkDescription;

/** The cost of networks and trainings. */
public final class CostSection {

  /** The phases of a run in their order. */
  private static final List<String> PHASES =
      List.of(
          "teacher",
          "recording",
          "initial network",
          "training",
          "validation",
          "checkpoints",
          "evaluation");

  private CostSection() {}

  /** Writes the section. */
  public static void write(ReportContext context, Declarations declarations) {
    Html html = context.page().begin("cost", "Cost");
    networks(context, declarations, html);
    phases(context, html);
    context.page().end();
  }

  private static void networks(ReportContext context, Declarations declarations, Html html) {
    Optional<ReportTrial> teacher = context.teacher().filter(it -> it.first().parameters() > 0);
    HtmlTable table =
        new HtmlTable(
            html, "Cost of a network, for one example", networkTitles(teacher.isPresent()));
    for (ReportTrial trial : context.trials()) {
      Optional<NetworkDescription> network = declarations.network(trial);
      table
          .begin(trial.number(), it -> ReportContext.name(it, trial))
          .cell(Numbers.count(trial.first().parameters()));
      teacher
          .map(it -> (double) trial.first().parameters() / it.first().parameters())
          .map(Numbers::percent)
          .ifPresent(table::cell);
      table
          .cell(network.map(it -> estimate(it, trial, it.total().multiplyAdds())).orElse(""))
          .cell(network.map(it -> estimate(it, trial, it.total().activationBytes())).orElse(""))
          .cell(Numbers.fixed(context.study().results().seconds(trial.title()), 1))
          .endRow();
    }
    table.end();
  }

  private static List<String> networkTitles(boolean hasTeacher) {
    List<String> titles = new ArrayList<>(List.of("trial", "parameters"));
    if (hasTeacher) {
      titles.add("share of the teacher's (%)");
    }
    titles.addAll(
        List.of("multiply-adds", "memory of outputs (bytes)", "seconds of training, mean"));
    return titles;
  }

  /** Returns a number with the sizes of a run, and typical ones for axes that vary. */
  private static String estimate(NetworkDescription network, ReportTrial trial, Formula formula) {
    Formula known =
        formula.bind(trial.provenance().map(RunProvenance::dimensions).orElse(Map.of()));
    double value = known.bind(network.typical()).value().orElse(Double.NaN);
    if (!Double.isFinite(value)) {
      return known.toString();
    }
    String text = String.format(Locale.ROOT, "%,.0f", value);
    return known.names().isEmpty() ? text : "about " + text;
  }

  private static void phases(ReportContext context, Html html) {
    Set<String> used = new LinkedHashSet<>();
    context.trials().forEach(it -> used.addAll(phases(it).keySet()));
    Set<String> names = new LinkedHashSet<>(PHASES);
    names.retainAll(used);
    names.addAll(used);
    if (names.isEmpty()) {
      return;
    }
    List<String> head = new ArrayList<>(List.of("trial"));
    head.addAll(names);
    boolean hasSignals = context.trials().stream().anyMatch(it -> signalBytes(it) > 0);
    if (hasSignals) {
      head.add("recorded signals (bytes)");
    }
    String signals = hasSignals ? ", and teacher signals" : "";
    HtmlTable table = new HtmlTable(html, "Seconds of each phase of the first run" + signals, head);
    for (ReportTrial trial : context.trials()) {
      table.begin(trial.number(), it -> ReportContext.name(it, trial));
      Map<String, Double> phases = phases(trial);
      for (String name : names) {
        table.cell(phases.containsKey(name) ? Numbers.fixed(phases.get(name), 2) : "");
      }
      if (hasSignals) {
        long bytes = signalBytes(trial);
        table.cell(bytes == 0 ? "" : Numbers.count(bytes));
      }
      table.endRow();
    }
    table.end();
  }

  private static Map<String, Double> phases(ReportTrial trial) {
    return trial.provenance().map(RunProvenance::phases).orElse(Map.of());
  }

  private static long signalBytes(ReportTrial trial) {
    return trial.provenance().map(RunProvenance::signalBytes).orElse(0L);
  }
}
