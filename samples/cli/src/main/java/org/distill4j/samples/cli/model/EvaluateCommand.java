package org.distill4j.samples.cli.model;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.distill4j.experiment.spec.SavedTask;
import org.distill4j.experiment.spec.TablePredictor;
import org.distill4j.runtime.data.table.Table;
import org.distill4j.runtime.evaluation.EvaluationSet;
import org.distill4j.runtime.evaluation.Evaluator;
import org.distill4j.runtime.evaluation.Metrics;
import org.distill4j.samples.cli.help.HelpTexts;
import org.distill4j.samples.cli.option.CommonOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Evaluates a saved network. */
@Command(
    name = "evaluate",
    description =
        "Loads one saved network and evaluates it on a table (networks of 'train') or on the"
            + " held-out data of a sample. The options of the data are those of the training.")
public final class EvaluateCommand implements Callable<Integer>, HelpTexts.Source {

  private static final int BATCH_SIZE = 256;

  @Mixin private CommonOptions common;
  @Mixin private ModelOptions model;
  @Mixin private TableOptions table;
  @Mixin private EvaluationOptions options;
  @Spec private CommandSpec spec;

  @Override
  public Map<String, String> helpTexts() {
    return EvaluationOptions.texts();
  }

  @Override
  public Integer call() throws IOException {
    options.check();
    common.requireWritable();
    SavedNetwork network = model.load();
    Optional<Table> records = table.table(System.in);
    if (records.isPresent()) {
      SavedTask task = TablePredictor.load(network.file()).task();
      evaluate(network, task.node(), task.evaluationSet(records.get()), records.get().file());
    } else {
      EvaluationData data = SampleNetworks.of(network).data(network, options, common.seed());
      data.requireFit(network);
      evaluate(network, network.scores(), data.set(), data.description());
    }
    return 0;
  }

  private void evaluate(SavedNetwork network, String node, EvaluationSet set, Object partition)
      throws IOException {
    Metrics metrics = new Evaluator(network.graph(), node, set, BATCH_SIZE).evaluate();
    print(metrics, spec.commandLine().getOut());
    common.write(json(network, partition.toString(), metrics));
  }

  private static void print(Metrics metrics, PrintWriter out) {
    print("all", metrics, out);
    metrics.byGroup().forEach((type, ofType) -> print(type, ofType, out));
  }

  private static void print(String name, Metrics metrics, PrintWriter out) {
    StringBuilder line = new StringBuilder();
    line.append(String.format(Locale.ROOT, "%-10s %,7d examples", name, metrics.examples()));
    metrics
        .values()
        .forEach(
            (metric, value) ->
                line.append(
                    metric.isFraction()
                        ? String.format(Locale.ROOT, "  %s %5.1f", metric.title(), 100 * value)
                        : String.format(Locale.ROOT, "  %s %.4g", metric.title(), value)));
    out.println(line);
  }

  private static ObjectNode json(SavedNetwork network, String partition, Metrics metrics) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("model", ModelOptions.title(network));
    json.put("spec", network.spec());
    json.put("partition", partition);
    json.put("examples", metrics.examples());
    ObjectNode values = json.putObject("metrics");
    metrics.values().forEach((metric, value) -> values.put(metric.id(), value));
    return json;
  }
}
