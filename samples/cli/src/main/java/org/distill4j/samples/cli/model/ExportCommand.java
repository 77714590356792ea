package org.distill4j.samples.cli.model;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.distill4j.runtime.evaluation.Evaluator;
import org.distill4j.runtime.evaluation.Metrics;
import org.distill4j.runtime.file.Writable;
import org.distill4j.runtime.onnx.WeightFormat;
import org.distill4j.samples.cli.help.HelpTexts;
import org.distill4j.samples.cli.option.CommonOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Exports a saved network. */
@Command(
    name = "export",
    description =
        "Writes one saved network as an ONNX file or as a network of DL4J alone, and compares the"
            + " file with the network.")
public final class ExportCommand implements Callable<Integer>, HelpTexts.Source {

  private static final int BATCH_SIZE = 256;

  @Mixin private CommonOptions common;
  @Mixin private ModelOptions model;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      required = true,
      description = "The file to write, such as student.onnx.")
  private Path output;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "ONNX",
      description =
          "The format of the file: ${COMPLETION-CANDIDATES}. DL4J is a model file that needs nothing"
              + " of distill4j; it is refused if an operation has no equal among DL4J's layers."
              + " Default: ${DEFAULT-VALUE}.")
  private ExportFormat format;

  @Option(
      names = "--weights",
      paramLabel = "FORM",
      defaultValue = "FLOAT32",
      description =
          "The form of the weights of an ONNX file: ${COMPLETION-CANDIDATES}. INT8 is a quarter of the size."
              + " Default: ${DEFAULT-VALUE}.")
  private WeightFormat weights;

  @Option(
      names = "--evaluate",
      description =
          "Evaluate network and file on held-out data. The options of the data are those of the"
              + " training.")
  private boolean evaluate;

  @Mixin private EvaluationOptions options;
  @Spec private CommandSpec spec;

  @Override
  public Map<String, String> helpTexts() {
    return EvaluationOptions.texts();
  }

  @Override
  public Integer call() throws IOException {
    options.check();
    if (format == ExportFormat.DL4J && weights != WeightFormat.FLOAT32) {
      throw new ParameterException(
          spec.commandLine(), "--weights is for ONNX files; a file of DL4J has FLOAT32");
    }
    common.requireWritable();
    Writable.requireFile(output);
    SavedNetwork network = model.load();
    ExportedFile file = format.write(network, weights, output);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("model", ModelOptions.title(network)).put("spec", network.spec());
    json.put("file", output.toString()).put("format", format.name());
    json.put("weights", weights.name());
    report(file, json);
    if (evaluate) {
      compare(network, file, json);
    }
    common.write(json);
    return 0;
  }

  private void report(ExportedFile file, ObjectNode json) throws IOException {
    double difference = file.largestDifference(common.seed());
    long bytes = Files.size(output);
    json.put("bytes", bytes).put("largestDifference", difference);
    spec.commandLine()
        .getOut()
        .println(
            String.format(
                Locale.ROOT,
                "%s: %,d bytes, largest difference of an output on random inputs %.1e",
                output,
                bytes,
                difference));
  }

  /** Evaluates the network and the file. */
  private void compare(SavedNetwork network, ExportedFile file, ObjectNode json)
      throws IOException {
    EvaluationData data = SampleNetworks.of(network).data(network, options, common.seed());
    data.requireFit(network);
    Metrics original =
        new Evaluator(network.graph(), network.scores(), data.set(), BATCH_SIZE).evaluate();
    Metrics exported = file.metrics(data, BATCH_SIZE);
    PrintWriter out = spec.commandLine().getOut();
    ObjectNode metrics = json.putObject("metrics");
    original
        .values()
        .forEach(
            (metric, value) -> {
              double of = exported.values().get(metric);
              metrics.putObject(metric.id()).put("network", value).put("file", of);
              out.println(
                  String.format(
                      Locale.ROOT,
                      "%-10s network %5.1f  file %5.1f",
                      metric.title(),
                      100 * value,
                      100 * of));
            });
  }
}
