package org.distill4j.runtime.step;

import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.Keep;
import org.distill4j.runtime.layer.attention.AttentionPoolingLayer;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.DropoutLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.distill4j.runtime.layer.sequence.BiLstmLayer;
import org.distill4j.runtime.layer.sequence.EmbeddingLayer;
import org.distill4j.runtime.loss.answer.CrossEntropyLoss;
import org.distill4j.runtime.loss.answer.VanillaDistillationLoss;

/** A classifier of texts, as teacher and student. */
final class TextModel extends Distiller {

  private final int vocabulary;
  private final int width;
  private final int classes;

  TextModel(int vocabulary, int width, int classes) {
    this.vocabulary = vocabulary;
    this.width = width;
    this.classes = classes;
  }

  private final class Classifier extends NetworkGraph {

    @Override
    public String name() {
      return "Classifier";
    }

    @Override
    public List<String> inputs() {
      return List.of("words");
    }

    @Override
    public List<String> outputs() {
      return List.of("answer");
    }

    @Override
    public long parameters() {
      long units = width / 2;
      long lstm = 2 * (4 * units * (width + units) + 8 * units);
      long attention = width * units + 2 * units;
      return (long) vocabulary * width
          + lstm
          + attention
          + (width + 1L) * width
          + (width + 1L) * classes;
    }

    @Override
    public void addNodes(GraphBuilder graph) {
      int units = width / 2;
      graph.addVertex(
          "vectors", new LayerVertex(new EmbeddingLayer(vocabulary, width, 1)), "words");
      graph.addVertex(
          "context", new LayerVertex(new BiLstmLayer(width, units, Keep.ALL)), "vectors");
      graph.addVertex("text", new LayerVertex(new AttentionPoolingLayer(width, units)), "context");
      graph.addVertex("dropped", new LayerVertex(new DropoutLayer(0.2)), "text");
      graph.addVertex(
          "hidden", new LayerVertex(new DenseLayer(width, width, Activation.RELU)), "dropped");
      graph.addVertex("answer", new LayerVertex(new LogitsLayer(width, classes)), "hidden");
    }
  }

  @Override
  public String name() {
    return "TextModel";
  }

  @Override
  public NetworkGraph teacher() {
    return new Classifier();
  }

  @Override
  public NetworkGraph student() {
    return new Classifier();
  }

  @Override
  public List<LossNode> losses() {
    return List.of(
        LossNode.of(
            "answers",
            1,
            new CrossEntropyLoss(),
            LossInput.student("answer"),
            LossInput.label("annotated")),
        LossNode.of(
            "soft",
            0.5,
            new VanillaDistillationLoss(4, true),
            LossInput.teacher("answer"),
            LossInput.student("answer")));
  }
}
