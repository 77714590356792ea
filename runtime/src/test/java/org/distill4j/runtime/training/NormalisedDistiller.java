package org.distill4j.runtime.training;

import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.core.DropoutLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.distill4j.runtime.layer.image.BatchNormalisationLayer;
import org.distill4j.runtime.layer.sequence.EmbeddingLayer;
import org.distill4j.runtime.layer.sequence.MeanPoolingLayer;
import org.distill4j.runtime.layer.sequence.PositionEmbeddingLayer;

/** A student with positions, batch statistics and dropout. */
final class NormalisedDistiller extends Distiller {

  private static final int WIDTH = 4;
  private static final int POSITIONS = 6;

  @Override
  public String name() {
    return "NormalisedDistillation";
  }

  @Override
  public NetworkGraph teacher() {
    return new TinyAnswerer("TinyTeacher", 24);
  }

  @Override
  public NetworkGraph student() {
    return new Normalised();
  }

  @Override
  public List<LossNode> losses() {
    return List.of(TinyDistiller.ANSWERS);
  }

  private static final class Normalised extends NetworkGraph {

    @Override
    public String name() {
      return "Normalised";
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
      return (long) (TinyTask.WORDS + POSITIONS + 2 + TinyTask.CLASSES) * WIDTH + TinyTask.CLASSES;
    }

    @Override
    public void addNodes(GraphBuilder graph) {
      graph.addVertex(
          "words", new LayerVertex(new EmbeddingLayer(TinyTask.WORDS, WIDTH, 1)), "question");
      graph.addVertex(
          "placed", new LayerVertex(new PositionEmbeddingLayer(POSITIONS, WIDTH, 1)), "words");
      graph.addVertex("mean", new LayerVertex(new MeanPoolingLayer()), "placed");
      graph.addVertex(
          "normal",
          new LayerVertex(new BatchNormalisationLayer(WIDTH, 0.1, 1e-5, Activation.IDENTITY)),
          "mean");
      graph.addVertex("dropped", new LayerVertex(new DropoutLayer(0.5)), "normal");
      graph.addVertex(
          "answer", new LayerVertex(new LogitsLayer(WIDTH, TinyTask.CLASSES)), "dropped");
    }
  }
}
