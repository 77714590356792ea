package org.distill4j.samples.cli.model;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
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
        "Loads one saved network of any sample and evaluates it on held-out data. The options of"
            + " the data are those of the training.")
public final class EvaluateCommand implements Callable<Integer>, HelpTexts.Source {

  private static final int BATCH_SIZE = 256;

  @Mixin private CommonOptions common;
  @Mixin private ModelOptions model;
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
    EvaluationData data = SampleNetworks.of(network).data(network, options, common.seed());
    data.requireFit(network);
    Metrics metrics =
        new Evaluator(network.graph(), network.scores(), data.set(), BATCH_SIZE).evaluate();
    print(metrics, spec.commandLine().getOut());
    common.write(json(network, data, metrics));
    return 0;
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
                line.append(String.format(Locale.ROOT, "  %s %5.1f", metric.title(), 100 * value)));
    out.println(line);
  }

  private static ObjectNode json(SavedNetwork network, EvaluationData data, Metrics metrics) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("model", ModelOptions.title(network));
    json.put("spec", network.spec());
    json.put("partition", data.description());
    json.put("examples", metrics.examples());
    ObjectNode values = json.putObject("metrics");
    metrics.values().forEach((metric, value) -> values.put(metric.id(), value));
    return json;
  }
}
