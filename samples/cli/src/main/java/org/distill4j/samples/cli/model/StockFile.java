package org.distill4j.samples.cli.model;

import java.io.IOException;
import java.nio.file.Path;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.evaluation.Evaluator;
import org.distill4j.runtime.evaluation.Metrics;
import org.distill4j.runtime.export.StockCheck;
import org.distill4j.runtime.export.StockRunner;
import org.distill4j.runtime.graph.ModelFile;

/**
 * A model file of DL4J alone.
 *
 * @param network the network that it was exported from
 * @param file the file
 */
record StockFile(SavedNetwork network, Path file) implements ExportedFile {

  @Override
  public double largestDifference(long seed) throws IOException {
    return new StockCheck(ModelFile.description(network.file()), network.graph(), plain())
        .largestDifference(seed);
  }

  @Override
  public Metrics metrics(EvaluationData data, int batchSize) throws IOException {
    StockRunner runner = new StockRunner(plain());
    return new Evaluator(
            network.graph().getConfiguration().getNetworkInputs(),
            values -> Value.of(runner.outputs(values).get(network.scores())),
            data.set(),
            batchSize)
        .evaluate();
  }

  private ComputationGraph plain() throws IOException {
    return ComputationGraph.load(file.toFile(), false);
  }
}
