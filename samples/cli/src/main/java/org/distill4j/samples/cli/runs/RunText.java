package org.distill4j.samples.cli.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.distill4j.experiment.provenance.EpochCourse;
import org.distill4j.experiment.provenance.RunProvenance;
import org.distill4j.experiment.provenance.Scores;
import org.distill4j.experiment.provenance.Setting;
import org.distill4j.experiment.provenance.TrainingCourse;
import org.distill4j.experiment.store.StoredRun;
import org.distill4j.experiment.table.Numbers;
import org.distill4j.experiment.table.Table;

/**
 * A run in words.
 *
 * @param name its name in the folder
 * @param stored the run
 */
record RunText(String name, StoredRun stored) {

  private static final int DIGITS = 12;

  /** Returns the lines. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("%s: '%s', seed %s".formatted(name, stored.run().model(), stored.run().seed()));
    if (stored.provenance().isEmpty()) {
      lines.add("It is of an older version, which kept no provenance. The result depends on:");
      stored.run().dependsOn().forEach((part, value) -> lines.add("  " + part + ": " + value));
      section("metrics", values(stored.run().metrics()), lines);
      return lines;
    }
    RunProvenance provenance = stored.provenance().get();
    lines.add("finished " + provenance.finished());
    if (!provenance.invocation().arguments().isEmpty()) {
      lines.add("started by: " + String.join(" ", provenance.invocation().arguments()));
    }
    declarations(provenance, lines);
    section("dimensions", provenance.dimensions(), lines);
    settings("hyperparameters", provenance.hyperparameters(), lines);
    data(provenance, lines);
    section("seeds", provenance.seeds(), lines);
    software(provenance, lines);
    section("seconds", values(provenance.phases()), lines);
    provenance.trainings().forEach(training -> training(training, lines));
    section("metrics", values(provenance.evaluation().metrics()), lines);
    groups(provenance.evaluation(), lines);
    if (!provenance.warnings().isEmpty()) {
      lines.add("");
      lines.add("warnings");
      provenance.warnings().forEach(warning -> lines.add("  " + warning));
    }
    return lines;
  }

  private static void declarations(RunProvenance provenance, List<String> lines) {
    Map<String, String> all = new LinkedHashMap<>();
    provenance
        .declarations()
        .forEach(
            it ->
                all.put(
                    it.name(),
                    "%s %s, in %s".formatted(it.kind(), shortened(it.fingerprint()), it.source())));
    section("declarations", all, lines);
  }

  private static void data(RunProvenance provenance, List<String> lines) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("description", provenance.data().description());
    provenance.data().examples().forEach((part, size) -> all.put(part + " examples", size));
    provenance.data().fingerprints().forEach((part, digest) -> all.put(part, shortened(digest)));
    section("data", all, lines);
  }

  private static void software(RunProvenance provenance, List<String> lines) {
    Map<String, Object> all = new LinkedHashMap<>(provenance.versions());
    all.put("backend", provenance.backend());
    all.put("kernels", provenance.kernels());
    all.put("system", provenance.machine().system());
    all.put("cores", provenance.machine().cores());
    all.put("memory", "%s MiB".formatted(provenance.machine().memoryBytes() >> 20));
    section("software and machine", all, lines);
  }

  private static void training(TrainingCourse training, List<String> lines) {
    settings("training of " + training.name(), training.settings(), lines);
    lines.add("  trained parameters: " + shortened(training.result()));
    if (training.epochs().isEmpty()) {
      return;
    }
    EpochCourse first = training.epochs().get(0);
    List<String> head = new ArrayList<>(List.of("epoch", "total"));
    head.addAll(first.losses().keySet());
    first.monitored().keySet().forEach(loss -> head.add(loss + " (held out)"));
    head.addAll(first.validation().keySet());
    Table table = new Table(head);
    for (EpochCourse epoch : training.epochs()) {
      List<String> row = new ArrayList<>();
      boolean best = epoch.number() == training.bestEpoch();
      row.add(epoch.number() + (best ? " *" : ""));
      row.add(Numbers.fixed(epoch.total(), 4));
      first.losses().keySet().forEach(it -> row.add(number(epoch.losses().get(it))));
      first.monitored().keySet().forEach(it -> row.add(number(epoch.monitored().get(it))));
      first.validation().keySet().forEach(it -> row.add(number(epoch.validation().get(it))));
      table.add(row);
    }
    table.lines().forEach(line -> lines.add("  " + line));
  }

  private static void groups(Scores scores, List<String> lines) {
    scores
        .groups()
        .forEach(
            (group, own) ->
                section(
                    "metrics of %s (%s examples)".formatted(group, own.examples()),
                    values(own.metrics()),
                    lines));
  }

  private static void settings(String title, List<Setting> settings, List<String> lines) {
    Map<String, String> all = new LinkedHashMap<>();
    for (Setting setting : settings) {
      String origin = setting.origin().name().toLowerCase(Locale.ROOT);
      all.put(setting.name(), "%s (%s)".formatted(setting.value(), origin));
    }
    section(title, all, lines);
  }

  private static void section(String title, Map<String, ?> values, List<String> lines) {
    if (!values.isEmpty()) {
      lines.add("");
      lines.add(title);
      values.forEach((key, value) -> lines.add("  " + key + ": " + value));
    }
  }

  private static Map<String, String> values(Map<String, Double> numbers) {
    Map<String, String> texts = new LinkedHashMap<>();
    numbers.forEach((key, value) -> texts.put(key, number(value)));
    return texts;
  }

  private static String number(Double value) {
    return value == null ? "" : Numbers.fixed(value, 4);
  }

  private static String shortened(String digest) {
    return digest.substring(0, Math.min(DIGITS, digest.length()));
  }
}
