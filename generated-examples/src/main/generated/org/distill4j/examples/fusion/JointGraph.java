package org.distill4j.examples.fusion;

import java.util.List;
import javax.annotation.processing.Generated;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.description.Axis;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.distill4j.runtime.layer.fusion.BlockFusionLayer;

/**
 * The graph of {@link Joint}.
 *
 * <pre>
 * node      operation    value        parameters  multiply-adds  bytes
 * question  input        Features(4)
 * video     input        Features(6)
 * joint     BlockFusion  Features(5)         251            198     20
 * answer    Logits       Scores(3)            18             15     12
 * total                                      269            213     32
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class JointGraph extends NetworkGraph {
  /** Features (4). */
  public static final String QUESTION = "question";

  /** Features (6). */
  public static final String VIDEO = "video";

  /** Features (5). */
  public static final String JOINT = "joint";

  /** Scores (3). */
  public static final String ANSWER = "answer";

  private JointGraph(Builder builder) {}

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.fusion.Joint";
  }

  @Override
  public List<String> inputs() {
    return List.of(QUESTION, VIDEO);
  }

  @Override
  public List<String> outputs() {
    return List.of(ANSWER);
  }

  @Override
  public ModelDescription description() {
    ModelDescription.Builder description = ModelDescription.builder(name());
    description.input(QUESTION, "Features", "org.distill4j.runtime.data.FeatureColumn", Axis.of(4));
    description.input(VIDEO, "Features", "org.distill4j.runtime.data.FeatureColumn", Axis.of(6));
    description.output(ANSWER, "Scores", Axis.of(3));
    return description.build();
  }

  @Override
  public long parameters() {
    return 269L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        JOINT,
        new LayerVertex(new BlockFusionLayer(4, 6, 6, 2, 3, 5)),
        QUESTION, VIDEO);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer(5, 3, true)),
        JOINT);
  }

  /** Sets dimensions. */
  public static final class Builder {
    private Builder() {}

    /** Builds the graph. */
    public JointGraph build() {
      return new JointGraph(this);
    }
  }
}
