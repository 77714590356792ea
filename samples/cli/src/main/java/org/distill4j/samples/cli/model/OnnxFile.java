package org.distill4j.samples.cli.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.distill4j.onnx.ExportCheck;
import org.distill4j.onnx.ExportCheck.Padding;
import org.distill4j.onnx.OnnxNetwork;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.evaluation.Evaluator;
import org.distill4j.runtime.evaluation.Metrics;

/**
 * An ONNX file in ONNX Runtime.
 *
 * @param network the network that it was exported from
 * @param file the file
 */
record OnnxFile(SavedNetwork network, Path file) implements ExportedFile {

  private static final int EXAMPLES = 3;

  @Override
  public double largestDifference(long seed) throws IOException {
    double largest = 0;
    try (OnnxNetwork exported = OnnxNetwork.open(file, 0)) {
      ExportCheck check = new ExportCheck(network.graph(), exported);
      for (Padding padding : Padding.values()) {
        largest = Math.max(largest, check.largestDifference(EXAMPLES, padding, seed));
      }
    }
    return largest;
  }

  @Override
  public Metrics metrics(EvaluationData data, int batchSize) throws IOException {
    try (OnnxNetwork exported = OnnxNetwork.open(file, 0)) {
      return new Evaluator(
              network.graph().getConfiguration().getNetworkInputs(),
              values -> scores(exported, values),
              data.set(),
              batchSize)
          .evaluate();
    }
  }

  private Value scores(OnnxNetwork exported, Map<String, Value> values) {
    return Value.of(exported.outputs(values).get(network.scores()));
  }
}
