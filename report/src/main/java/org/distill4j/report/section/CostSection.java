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
    HtmlTable table =
        new HtmlTable(
            html,
            "Cost of a network, for one example",
            List.of(
                "trial",
                "parameters",
                "share of the teacher's (%)",
                "multiply-adds",
                "memory of outputs (bytes)",
                "seconds of training, mean"));
    for (ReportTrial trial : context.trials()) {
      Optional<NetworkDescription> network = declarations.network(trial);
      table
          .begin(trial.number(), it -> ReportContext.name(it, trial))
          .cell(Numbers.count(trial.first().parameters()))
          .cell(
              context
                  .teacher()
                  .filter(it -> it.first().parameters() > 0)
                  .map(it -> (double) trial.first().parameters() / it.first().parameters())
                  .map(Numbers::percent)
                  .orElse(""))
          .cell(network.map(it -> estimate(it, trial, it.total().multiplyAdds())).orElse(""))
          .cell(network.map(it -> estimate(it, trial, it.total().activationBytes())).orElse(""))
          .cell(Numbers.fixed(context.study().results().seconds(trial.title()), 1))
          .endRow();
    }
    table.end();
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
    head.add("recorded signals (bytes)");
    HtmlTable table =
        new HtmlTable(html, "Seconds of each phase of the first run, and teacher signals", head);
    for (ReportTrial trial : context.trials()) {
      table.begin(trial.number(), it -> ReportContext.name(it, trial));
      Map<String, Double> phases = phases(trial);
      for (String name : names) {
        table.cell(phases.containsKey(name) ? Numbers.fixed(phases.get(name), 2) : "");
      }
      long bytes = trial.provenance().map(RunProvenance::signalBytes).orElse(0L);
      table.cell(bytes == 0 ? "" : Numbers.count(bytes)).endRow();
    }
    table.end();
  }

  private static Map<String, Double> phases(ReportTrial trial) {
    return trial.provenance().map(RunProvenance::phases).orElse(Map.of());
  }
}
