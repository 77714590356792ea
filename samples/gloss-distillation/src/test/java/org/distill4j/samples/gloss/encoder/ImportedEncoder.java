package org.distill4j.samples.gloss.encoder;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.TokenColumn;
import org.distill4j.runtime.graph.GraphRunner;
import org.distill4j.runtime.kernel.array.Buffers;
import org.nd4j.linalg.api.buffer.DataType;

/** The encoder of this sample, on batches of tokens. */
final class ImportedEncoder {

  private final GraphRunner runner;
  private final Buffers buffers = new Buffers();

  ImportedEncoder(ComputationGraph graph) {
    this.runner = new GraphRunner(graph, List.of(MiniLmEncoderGraph.SENTENCE)).forwardOnly();
  }

  float[][] encode(int[][] texts) {
    int[] all = IntStream.range(0, texts.length).toArray();
    runner.forward(
        Map.of(MiniLmEncoderGraph.TEXT, new TokenColumn(texts).batch(all, DataType.FLOAT, buffers)),
        false,
        0);
    return runner.value(MiniLmEncoderGraph.SENTENCE).array().toFloatMatrix();
  }
}
