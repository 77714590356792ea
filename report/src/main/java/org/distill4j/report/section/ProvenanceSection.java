package org.distill4j.report.section;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.distill4j.experiment.provenance.Machine;
import org.distill4j.experiment.provenance.RunProvenance;
import org.distill4j.experiment.provenance.Setting;
import org.distill4j.experiment.provenance.TrainingCourse;
import org.distill4j.experiment.store.Run;
import org.distill4j.report.html.Html;
import org.distill4j.report.html.HtmlTable;
import org.distill4j.report.study.ReportTrial;

/** Everything that each result came from. */
public final class ProvenanceSection {

  private static final Set<String> SETTINGS = Set.of("training", "hyperparameters");

  private ProvenanceSection() {}

  /** Writes the section. */
  public static void write(ReportContext context) {
    Html html = context.page().begin("provenance", "Provenance");
    for (ReportTrial trial : context.trials()) {
      html.open("details", "data-trial", Integer.toString(trial.number())).open("summary");
      ReportContext.name(html, trial);
      html.closeLine();
      HtmlTable table =
          HtmlTable.ofTexts(
              html,
              "First run of \u201c%s\u201d".formatted(trial.title()),
              List.of("what", "value"));
      rows(trial).forEach((name, value) -> table.row(List.of(name, value)));
      table.end();
      trial.provenance().ifPresent(it -> settings(html, trial, it));
      html.closeLine();
    }
    context.page().end();
  }

  private static Map<String, String> rows(ReportTrial trial) {
    Run run = trial.first();
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put(
        "seeds",
        trial.runs().stream()
            .map(it -> Long.toString(it.seed()))
            .collect(Collectors.joining(", ")));
    rows.put("fingerprint", run.fingerprint());
    trial.provenance().ifPresent(it -> add(rows, it));
    // The table of settings has these in words.
    Set<String> told = trial.provenance().isPresent() ? SETTINGS : Set.of();
    run.dependsOn().entrySet().stream()
        .filter(it -> !told.contains(it.getKey()))
        .forEach(it -> rows.putIfAbsent(it.getKey(), words(it.getValue())));
    rows.values().removeIf(String::isEmpty);
    return rows;
  }

  private static void add(Map<String, String> rows, RunProvenance provenance) {
    rows.put("finished", provenance.finished());
    rows.put("command", String.join(" ", provenance.invocation().arguments()));
    rows.put("dimensions", text(provenance.dimensions()));
    rows.put("examples", text(provenance.data().examples()));
    rows.put("seeds by use", text(provenance.seeds()));
    rows.put("versions", text(provenance.versions()));
    rows.put("backend", provenance.backend());
    rows.put("kernels", provenance.kernels());
    Machine machine = provenance.machine();
    rows.put(
        "machine",
        String.format(
            Locale.ROOT,
            "%s, %s, %d cores, %.1f GiB",
            machine.system(),
            machine.architecture(),
            machine.cores(),
            machine.memoryBytes() / (double) (1 << 30)));
    rows.put("warnings", String.join("; ", provenance.warnings()));
  }

  /** Returns the text of a record, a map or a list in words: "Adam, beta1 0.9". */
  static String words(String text) {
    return text.replaceAll("\\b[A-Z]\\w*\\[(.*)]$", "$1")
        .replaceAll("^[{\\[](.*)[}\\]]$", "$1")
        .replaceFirst("^type=", "")
        .replaceAll("\\b(\\w+)=", "$1 ");
  }

  private static String text(Map<String, ?> values) {
    return values.entrySet().stream()
        .map(it -> it.getKey() + " " + it.getValue())
        .collect(Collectors.joining(", "));
  }

  /** Writes hyperparameters and settings with the place that each was set in. */
  private static void settings(Html html, ReportTrial trial, RunProvenance provenance) {
    HtmlTable table =
        HtmlTable.ofTexts(
            html,
            "Hyperparameters and training settings of \u201c%s\u201d".formatted(trial.title()),
            List.of("setting", "value", "set by"));
    provenance.hyperparameters().forEach(it -> row(table, it));
    provenance
        .training()
        .map(TrainingCourse::settings)
        .orElse(List.of())
        .forEach(it -> row(table, it));
    table.end();
  }

  private static void row(HtmlTable table, Setting setting) {
    table.row(
        List.of(
            setting.name(),
            words(setting.value()),
            setting.origin().name().toLowerCase(Locale.ROOT)));
  }
}
