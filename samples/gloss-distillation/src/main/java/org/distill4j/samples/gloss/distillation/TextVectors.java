package org.distill4j.samples.gloss.distillation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Batches;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.GraphRunner;
import org.distill4j.samples.gloss.encoder.MiniLmEncoderGraph;
import org.nd4j.linalg.api.buffer.DataType;

/** The vectors that encoders give to texts, and their agreement. */
public final class TextVectors {

  private static final int BATCH = 32;

  private TextVectors() {}

  /** Returns the vector of each example, of length 1. */
  public static List<float[]> of(ComputationGraph encoder, Examples examples) {
    GraphRunner runner =
        new GraphRunner(encoder, List.of(MiniLmEncoderGraph.SENTENCE)).forwardOnly();
    Batches batches = new Batches(examples, runner.inputs(), DataType.FLOAT);
    List<float[]> vectors = new ArrayList<>();
    for (int from = 0; from < examples.size(); from += BATCH) {
      int to = Math.min(from + BATCH, examples.size());
      runner.forward(batches.batch(IntStream.range(from, to).toArray()).values(), false, 0);
      vectors.addAll(List.of(runner.value(MiniLmEncoderGraph.SENTENCE).array().toFloatMatrix()));
    }
    return vectors;
  }

  /** Returns the mean cosine of two lists of vectors of length 1. */
  public static double agreement(List<float[]> first, List<float[]> second) {
    double sum = 0;
    for (int i = 0; i < first.size(); i++) {
      for (int j = 0; j < first.get(i).length; j++) {
        sum += (double) first.get(i)[j] * second.get(i)[j];
      }
    }
    return sum / first.size();
  }
}
