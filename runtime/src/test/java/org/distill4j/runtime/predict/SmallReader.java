package org.distill4j.runtime.predict;

import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.description.Axis;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.graph.frozen.Storage;
import org.distill4j.runtime.layer.Keep;
import org.distill4j.runtime.layer.core.ConcatenationLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.distill4j.runtime.layer.sequence.BiLstmLayer;
import org.distill4j.runtime.layer.sequence.EmbeddingLayer;
import org.distill4j.runtime.layer.sequence.MeanPoolingLayer;

/** Reads tokens beside features; tags each token and answers. */
final class SmallReader extends NetworkGraph {

  static final int WORDS = 12;
  static final int CLASSES = 3;

  private static final int WIDTH = 8;
  private static final int FEATURES = 2;

  private final boolean frozen;

  /**
   * Creates the network.
   *
   * @param frozen true if its embedding is frozen in a reduced form
   */
  SmallReader(boolean frozen) {
    this.frozen = frozen;
  }

  @Override
  public String name() {
    return "test.SmallReader";
  }

  @Override
  public List<String> inputs() {
    return List.of("question", "features");
  }

  @Override
  public List<String> outputs() {
    return List.of("tag", "answer");
  }

  @Override
  public ModelDescription description() {
    return ModelDescription.builder(name())
        .dimension("vocabulary", WORDS)
        .input(
            "question", "Tokens", "org.distill4j.runtime.data.TokenColumn", Axis.varying("words"))
        .input(
            "features", "Features", "org.distill4j.runtime.data.FeatureColumn", Axis.of(FEATURES))
        .output("tag", "Scores", Axis.varying("words"), Axis.of(CLASSES))
        .output("answer", "Scores", Axis.of(CLASSES))
        .build();
  }

  @Override
  public long parameters() {
    return frozen ? initialisedCount() - frozenParameters() : initialisedCount();
  }

  private static long initialisedCount() {
    int lstm = 2 * (4 * (WIDTH / 2) * (WIDTH + WIDTH / 2 + 2));
    return (long) WORDS * WIDTH + lstm + (WIDTH + 1) * CLASSES + (WIDTH + FEATURES + 1) * CLASSES;
  }

  @Override
  public long frozenParameters() {
    return frozen ? WORDS * WIDTH : 0;
  }

  @Override
  public void addNodes(GraphBuilder graph) {
    LayerVertex embedding = new LayerVertex(new EmbeddingLayer(WORDS, WIDTH, 1));
    graph.addVertex("words", frozen ? embedding.frozen(Storage.INT8) : embedding, "question");
    graph.addVertex(
        "context", new LayerVertex(new BiLstmLayer(WIDTH, WIDTH / 2, Keep.ALL)), "words");
    graph.addVertex("tag", new LayerVertex(new LogitsLayer(WIDTH, CLASSES)), "context");
    graph.addVertex("mean", new LayerVertex(new MeanPoolingLayer()), "context");
    graph.addVertex("all", new LayerVertex(new ConcatenationLayer()), "mean", "features");
    graph.addVertex("answer", new LayerVertex(new LogitsLayer(WIDTH + FEATURES, CLASSES)), "all");
  }
}
