package org.distill4j.samples.cli.model;

import java.io.IOException;
import java.nio.file.Path;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.samples.dictionary.experiment.Model;
import org.distill4j.samples.dictionary.experiment.ModelFolder;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which saved network is used. */
final class ModelOptions {

  @Parameters(
      index = "0",
      paramLabel = "DIR",
      description = "The folder that 'dictionary --output' saved the networks to.")
  private Path folder;

  @Option(
      names = "--model",
      paramLabel = "NAME",
      defaultValue = "DISTILLED",
      description = "The network: ${COMPLETION-CANDIDATES}. Default: DISTILLED.")
  private Model model;

  Model model() {
    return model;
  }

  ModelFolder open() throws IOException {
    return ModelFolder.open(folder);
  }

  ComputationGraph load(ModelFolder models) throws IOException {
    return models.load(model);
  }
}
