package org.distill4j.samples.cli.runs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.distill4j.experiment.provenance.RunProvenance;
import org.distill4j.experiment.store.Run;
import org.distill4j.experiment.store.StoredRun;
import org.distill4j.experiment.store.StoredRuns;
import org.distill4j.experiment.table.Numbers;
import org.distill4j.experiment.table.Table;
import org.distill4j.samples.cli.option.CommonOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists runs. */
@Command(
    name = "list",
    description =
        "Lists the runs in a folder with their main metric. Runs of older versions have no time and"
            + " no warnings.")
final class ListCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;
  @Mixin private RunFolder folder;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    common.requireWritable();
    StoredRuns runs = folder.read();
    Table table =
        new Table(
            List.of("run", "parameters", "metric", "value", "seconds", "finished", "warnings"));
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (StoredRun run : runs.all()) {
      table.add(row(runs.name(run), run));
      json.add(json(runs.name(run), run));
    }
    table.lines().forEach(spec.commandLine().getOut()::println);
    spec.commandLine().getOut().flush();
    common.write(json);
    return 0;
  }

  private static List<String> row(String name, StoredRun stored) {
    Run run = stored.run();
    String metric = metric(stored);
    return List.of(
        name,
        Numbers.count(run.parameters()),
        metric,
        Numbers.fixed(run.metrics().getOrDefault(metric, Double.NaN), 4),
        Numbers.fixed(run.seconds(), 1),
        stored.provenance().map(RunProvenance::finished).orElse(""),
        stored.provenance().map(it -> String.valueOf(it.warnings().size())).orElse(""));
  }

  /** Returns the main metric; the first one of a run of an older version. */
  static String metric(StoredRun stored) {
    Map<String, Double> metrics = stored.run().metrics();
    return stored
        .provenance()
        .map(RunProvenance::metric)
        .filter(metrics::containsKey)
        .orElseGet(() -> metrics.keySet().stream().findFirst().orElse(""));
  }

  private static ObjectNode json(String name, StoredRun stored) {
    Run run = stored.run();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("run", name)
        .put("trial", run.model())
        .put("seed", run.seed())
        .put("fingerprint", run.fingerprint())
        .put("parameters", run.parameters())
        .put("metric", metric(stored))
        .put("seconds", run.seconds())
        .put("finished", stored.provenance().map(RunProvenance::finished).orElse(""));
    ObjectNode metrics = json.putObject("metrics");
    run.metrics().forEach(metrics::put);
    return json;
  }
}
