package org.distill4j.examples.passes;

import java.util.List;
import javax.annotation.processing.Generated;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.description.Axis;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.layer.core.LogitsLayer;

/**
 * The graph of {@link Sure}.
 *
 * <pre>
 * node    operation  value        parameters  multiply-adds  bytes
 * video   input      Features(8)
 * answer  Logits     Scores(5)            45             40     20
 * total                                   45             40     20
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class SureGraph extends NetworkGraph {
  /** Features (8). */
  public static final String VIDEO = "video";

  /** Scores (5). */
  public static final String ANSWER = "answer";

  private SureGraph(Builder builder) {}

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.passes.Sure";
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
    description.input(VIDEO, "Features", "org.distill4j.runtime.data.FeatureColumn", Axis.of(8));
    description.output(ANSWER, "Scores", Axis.of(5));
    return description.build();
  }

  @Override
  public long parameters() {
    return 45L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer(8, 5, true)),
        VIDEO);
  }

  /** Sets dimensions. */
  public static final class Builder {
    private Builder() {}

    /** Builds the graph. */
    public SureGraph build() {
      return new SureGraph(this);
    }
  }
}
