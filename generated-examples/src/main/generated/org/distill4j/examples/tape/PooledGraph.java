package org.distill4j.examples.tape;

import java.util.List;
import javax.annotation.processing.Generated;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.description.Axis;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.layer.core.LogitsLayer;

/**
 * The graph of {@link Pooled}.
 *
 * <pre>
 * node              operation       value                parameters     multiply-adds  bytes
 * video             input           Sequence(steps, 12)
 * pooled            GatedPooling    Features(8)                 224       192 * steps     32
 * levelled          RootMeanSquare  Features(8)                                    16     32
 * answer            Logits          Scores(5)                    45                40     20
 * total                                                         269  192 * steps + 56     84
 * sharp             Sharpness       Loss                                            5
 * in training only                                                                  5
 *
 * For steps = 20:
 * 269 parameters, 3,896 multiply-adds and 84 bytes.
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class PooledGraph extends NetworkGraph {
  /** Sequence (steps, 12). */
  public static final String VIDEO = "video";

  /** Features (8). */
  public static final String POOLED = "pooled";

  /** Features (8). */
  public static final String LEVELLED = "levelled";

  /** Scores (5). */
  public static final String ANSWER = "answer";

  /** Loss (). */
  public static final String SHARP = "sharp";

  private PooledGraph(Builder builder) {}

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.tape.Pooled";
  }

  @Override
  public List<String> inputs() {
    return List.of(VIDEO);
  }

  @Override
  public List<String> outputs() {
    return List.of(ANSWER);
  }

  @Override
  public ModelDescription description() {
    ModelDescription.Builder description = ModelDescription.builder(name());
    description.input(VIDEO, "Sequence", "org.distill4j.runtime.data.SequenceColumn", Axis.varying("steps"), Axis.of(12));
    description.output(ANSWER, "Scores", Axis.of(5));
    return description.build();
  }

  @Override
  public long parameters() {
    return 269L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        POOLED,
        new LayerVertex(new GatedPoolingLayer(12, 8)),
        VIDEO);
    graph.addVertex(
        LEVELLED,
        new LayerVertex(new RootMeanSquareLayer()),
        POOLED);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer(8, 5, true)),
        LEVELLED);
  }

  @Override
  public void addTrainingNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        SHARP,
        new LayerVertex(new SharpnessLoss()),
        ANSWER);
  }

  /** Sets dimensions. */
  public static final class Builder {
    private Builder() {}

    /** Builds the graph. */
    public PooledGraph build() {
      return new PooledGraph(this);
    }
  }
}
