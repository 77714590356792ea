package org.distill4j.runtime.training;

import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.DropoutLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.distill4j.runtime.layer.sequence.EmbeddingLayer;
import org.distill4j.runtime.layer.sequence.MeanPoolingLayer;

/** A bag of words, as generated code would have it. */
public final class TinyAnswerer extends NetworkGraph {

  private final String name;
  private final int width;

  TinyAnswerer(String name, int width) {
    this.name = name;
    this.width = width;
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

  @Override
  public long parameters() {
    return (long) TinyTask.WORDS * width + (width + 1L) * width + (width + 1L) * TinyTask.CLASSES;
  }

  @Override
  public void addNodes(GraphBuilder graph) {
    graph.addVertex(
        "words", new LayerVertex(new EmbeddingLayer(TinyTask.WORDS, width, 1)), "question");
    graph.addVertex("sentence", new LayerVertex(new MeanPoolingLayer()), "words");
    graph.addVertex("dropped", new LayerVertex(new DropoutLayer(0.1)), "sentence");
    graph.addVertex(
        "hidden", new LayerVertex(new DenseLayer(width, width, Activation.RELU)), "dropped");
    graph.addVertex("answer", new LayerVertex(new LogitsLayer(width, TinyTask.CLASSES)), "hidden");
  }
}
