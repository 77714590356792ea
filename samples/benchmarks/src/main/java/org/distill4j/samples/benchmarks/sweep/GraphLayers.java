package org.distill4j.samples.benchmarks.sweep;

import java.util.Map;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.DistillerBuilder;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.samples.benchmarks.network.OwnNetwork;
import org.distill4j.samples.benchmarks.own.Drawn;
import org.distill4j.samples.multimodal.SizedDistillationDistiller;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The published network with 1, 2, 4 or 8 layers of graph reasoning, of its width, on small
 * features, so that the layers dominate the encoding of frames.
 */
final class GraphLayers {

  private static final int BATCH = 64;
  private static final int CLIPS = 8;
  private static final int FRAMES = 4;
  private static final int CHANNELS = 128;
  private static final int WORDS = 8;
  private static final int WIDTH = 768;
  private static final int POOLED = 256;
  private static final int WORD_SIZE = 300;
  private static final int VOCABULARY = 1000;
  private static final int ANSWERS = 1000;
  private static final long SEED = 1;

  private GraphLayers() {}

  /** Returns a network that is trained with annotated answers and its own constraints. */
  static OwnNetwork network(int layers) {
    return new OwnNetwork(training(layers), inputs(), "answer");
  }

  private static TrainingGraph training(int layers) {
    return switch (layers) {
      case 1 -> sized(SizedDistillationDistiller.builder()).build().studentTraining(SEED);
      case 2 -> sized(TwoLayerDistillationDistiller.builder()).build().studentTraining(SEED);
      case 4 -> sized(SizedDistillationDistiller.builder()).build().teacherTraining(SEED);
      case 8 -> sized(EightLayerDistillationDistiller.builder()).build().studentTraining(SEED);
      default ->
          throw new IllegalArgumentException(
              "Unknown number of layers: " + layers + ". Available: 1, 2, 4, 8.");
    };
  }

  private static DistillerBuilder sized(DistillerBuilder builder) {
    return builder
        .set("answers", ANSWERS)
        .set("vocabulary", VOCABULARY)
        .set("width", WIDTH)
        .set("pooled", POOLED)
        .set("wordSize", WORD_SIZE)
        .set("channels", CHANNELS);
  }

  private static Map<String, Value> inputs() {
    INDArray labels = Nd4j.zeros(DataType.FLOAT, BATCH, ANSWERS);
    int[] answers = Drawn.indices(1, ANSWERS, BATCH);
    for (int i = 0; i < BATCH; i++) {
      labels.putScalar(i, answers[i], 1);
    }
    INDArray words = Nd4j.createFromArray(Drawn.indices(2, VOCABULARY, BATCH, WORDS));
    return Map.of(
        "appearanceFeatures",
        features(3, BATCH, CLIPS, FRAMES, CHANNELS),
        "motionFeatures",
        features(4, BATCH, CLIPS, CHANNELS),
        "question",
        Value.of(words.reshape('c', BATCH, WORDS)),
        TrainingGraph.labelInput("annotated"),
        Value.of(labels));
  }

  private static Value features(long seed, long... shape) {
    return Value.of(Drawn.array(Drawn.normal(seed, shape), shape));
  }
}
