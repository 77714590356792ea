package org.distill4j.samples.cli.model;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.evaluation.Metrics;
import org.distill4j.runtime.evaluation.StandardMetrics;
import org.distill4j.samples.cli.dictionary.WordNetOptions;
import org.distill4j.samples.cli.option.CommonOptions;
import org.distill4j.samples.dictionary.experiment.DictionaryExperiment;
import org.distill4j.samples.dictionary.experiment.ModelFolder;
import org.distill4j.samples.dictionary.question.DictionaryQuestions;
import org.distill4j.samples.dictionary.question.Partition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Judges a saved network. */
@Command(
    name = "evaluate",
    description = "Loads one saved network, and nothing else, and prints how well it answers.")
public final class EvaluateCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;
  @Mixin private ModelOptions model;

  @Option(
      names = "--wordnet",
      paramLabel = "DIR",
      description = "Read WordNet 3.1's database files from this folder, not the embedded ones.")
  private Path wordNet;

  @Option(
      names = "--partition",
      paramLabel = "NAME",
      defaultValue = "TEST",
      description = "The questions: ${COMPLETION-CANDIDATES}. Default: TEST.")
  private Partition partition;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    common.requireWritable();
    ModelFolder models = model.open();
    ComputationGraph graph = model.load(models);
    DictionaryQuestions questions =
        DictionaryQuestions.of(WordNetOptions.wordNet(wordNet), models.options());
    if (!questions.encoding().equals(models.encoding())) {
      throw new IOException(
          "the network in " + models.folder() + " was trained with another WordNet: use the same");
    }
    Metrics metrics =
        DictionaryExperiment.evaluate(
            graph, DictionaryExperiment.evaluationSet(questions, partition));
    common.write(json(metrics));
    print(metrics, spec.commandLine().getOut());
    return 0;
  }

  private static void print(Metrics metrics, PrintWriter out) {
    print("all", metrics, out);
    metrics.byGroup().forEach((type, ofType) -> print(type, ofType, out));
  }

  private static void print(String name, Metrics metrics, PrintWriter out) {
    out.println(
        String.format(
            Locale.ROOT,
            "%-10s %,7d questions  Acc@1 %5.1f  Hit@5 %5.1f  nDCG@5 %5.1f",
            name,
            metrics.examples(),
            100 * metrics.accuracy(),
            100 * metrics.of(StandardMetrics.HIT_AT_5),
            100 * metrics.of(StandardMetrics.NDCG_AT_5)));
  }

  private ObjectNode json(Metrics metrics) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("model", model.model().name());
    json.put("partition", partition.name());
    json.put("examples", metrics.examples());
    ObjectNode values = json.putObject("metrics");
    metrics.values().forEach((metric, value) -> values.put(metric.id(), value));
    return json;
  }
}
