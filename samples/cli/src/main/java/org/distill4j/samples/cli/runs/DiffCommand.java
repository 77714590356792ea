package org.distill4j.samples.cli.runs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.distill4j.experiment.statistics.Interval;
import org.distill4j.experiment.statistics.Outcomes;
import org.distill4j.experiment.store.RunDifferences;
import org.distill4j.experiment.store.RunDifferences.Difference;
import org.distill4j.experiment.store.StoredRun;
import org.distill4j.experiment.store.StoredRuns;
import org.distill4j.experiment.table.Numbers;
import org.distill4j.experiment.table.Table;
import org.distill4j.samples.cli.option.CommonOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two runs. */
@Command(
    name = "diff",
    description =
        "Compares two runs: everything in which they differ, and their metrics. The main metric is"
            + " compared example by example if both were evaluated on the same data.")
final class DiffCommand implements Callable<Integer> {

  private static final String EVALUATION = "evaluation data";

  @Mixin private CommonOptions common;
  @Mixin private RunFolder folder;

  @Parameters(index = "1", paramLabel = "A", description = "The first run.")
  private String first;

  @Parameters(index = "2", paramLabel = "B", description = "The second run.")
  private String second;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    common.requireWritable();
    StoredRuns runs = folder.read();
    StoredRun a = runs.require(first);
    StoredRun b = runs.require(second);
    PrintWriter out = spec.commandLine().getOut();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("first", runs.name(a)).put("second", runs.name(b));
    Table differences = new Table(4, List.of("part", "name", runs.name(a), runs.name(b)));
    RunDifferences.of(a, b).forEach(it -> differences.add(row(it)));
    if (differences.json().path("rows").isEmpty()) {
      out.println("The runs came from the same.");
    } else {
      out.print(differences);
    }
    json.set("differences", differences.json());
    Table metrics = metrics(runs, a, b);
    out.println();
    out.print(metrics);
    json.set("metrics", metrics.json());
    paired(a, b)
        .ifPresent(
            interval -> {
              out.printf(
                  "%s, paired over %s examples: %s, 95 %% %s%n",
                  ListCommand.metric(a),
                  a.run().outcomes().length,
                  Numbers.fixed(interval.mean(), 4),
                  interval.range(false));
              json.putObject("paired")
                  .put("mean", interval.mean())
                  .put("low", interval.low())
                  .put("high", interval.high());
            });
    out.flush();
    common.write(json);
    return 0;
  }

  private static List<String> row(Difference difference) {
    return List.of(difference.part(), difference.name(), difference.first(), difference.second());
  }

  private static Table metrics(StoredRuns runs, StoredRun a, StoredRun b) {
    Table table = new Table(List.of("metric", runs.name(a), runs.name(b), "B - A"));
    Map<String, Double> others = b.run().metrics();
    a.run()
        .metrics()
        .forEach(
            (metric, value) -> {
              Double other = others.get(metric);
              table.add(
                  metric,
                  Numbers.fixed(value, 4),
                  other == null ? "" : Numbers.fixed(other, 4),
                  other == null ? "" : Numbers.fixed(other - value, 4));
            });
    return table;
  }

  private static Optional<Interval> paired(StoredRun a, StoredRun b) {
    double[] ofA = a.run().outcomes();
    double[] ofB = b.run().outcomes();
    boolean comparable =
        ofA != null
            && ofB != null
            && ofA.length == ofB.length
            && ofA.length > 1
            && a.run().dependsOn().containsKey(EVALUATION)
            && a.run().dependsOn().get(EVALUATION).equals(b.run().dependsOn().get(EVALUATION))
            && ListCommand.metric(a).equals(ListCommand.metric(b));
    if (!comparable) {
      return Optional.empty();
    }
    List<String> groups = IntStream.range(0, ofA.length).mapToObj(String::valueOf).toList();
    return Optional.of(Interval.of(Outcomes.difference(ofB, ofA), groups, 1));
  }
}
