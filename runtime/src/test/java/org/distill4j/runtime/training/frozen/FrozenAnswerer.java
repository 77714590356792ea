package org.distill4j.runtime.training.frozen;

import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.frozen.Storage;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.DropoutLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.distill4j.runtime.layer.sequence.EmbeddingLayer;
import org.distill4j.runtime.layer.sequence.MeanPoolingLayer;
import org.distill4j.runtime.training.TinyTask;

/** An answerer whose embedding and first layer are frozen, as generated code would have it. */
public final class FrozenAnswerer extends NetworkGraph {

  private final String name;
  private final int width;
  private final Storage storage;

  /**
   * Creates a network.
   *
   * @param storage the form of the frozen parameters; null to train them
   */
  public FrozenAnswerer(String name, int width, Storage storage) {
    this.name = name;
    this.width = width;
    this.storage = storage;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<String> inputs() {
    return List.of("question");
  }

  @Override
  public List<String> outputs() {
    return List.of("answer");
  }

  private long lower() {
    return (long) TinyTask.WORDS * 8 + 9L * 8;
  }

  @Override
  public long parameters() {
    return 9L * width + (width + 1L) * TinyTask.CLASSES + (storage == null ? lower() : 0);
  }

  @Override
  public long frozenParameters() {
    return storage == null ? 0 : lower();
  }

  private LayerVertex frozen(LayerVertex vertex) {
    return storage == null ? vertex : vertex.frozen(storage);
  }

  @Override
  public void addNodes(GraphBuilder graph) {
    graph.addVertex(
        "words", frozen(new LayerVertex(new EmbeddingLayer(TinyTask.WORDS, 8, 1))), "question");
    graph.addVertex("sentence", new LayerVertex(new MeanPoolingLayer()), "words");
    graph.addVertex("dropped", new LayerVertex(new DropoutLayer(0.1)), "sentence");
    graph.addVertex(
        "lower", frozen(new LayerVertex(new DenseLayer(8, 8, Activation.TANH))), "dropped");
    graph.addVertex(
        "again", new LayerVertex(new DenseLayer(8, 8, Activation.RELU), "lower"), "lower");
    graph.addVertex("hidden", new LayerVertex(new DenseLayer(8, width, Activation.RELU)), "again");
    graph.addVertex("answer", new LayerVertex(new LogitsLayer(width, TinyTask.CLASSES)), "hidden");
  }
}
