package org.distill4j.examples.own;

import java.util.List;
import javax.annotation.processing.Generated;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.description.Axis;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.layer.core.LogitsLayer;

/**
 * The graph of {@link Scaled}.
 *
 * <pre>
 * node    operation  value        parameters  multiply-adds  bytes
 * video   input      Features(8)
 * scaled  Scaling    Features(8)           8              8     32
 * answer  Logits     Scores(10)           90             80     40
 * total                                   98             88     72
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class ScaledGraph extends NetworkGraph {
  /** Features (8). */
  public static final String VIDEO = "video";

  /** Features (8). */
  public static final String SCALED = "scaled";

  /** Scores (10). */
  public static final String ANSWER = "answer";

  private ScaledGraph(Builder builder) {}

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.own.Scaled";
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
    description.output(ANSWER, "Scores", Axis.of(10));
    return description.build();
  }

  @Override
  public long parameters() {
    return 98L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        SCALED,
        new LayerVertex(new ScalingLayer(8, 0.5)),
        VIDEO);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer(8, 10, true)),
        SCALED);
  }

  /** Sets dimensions. */
  public static final class Builder {
    private Builder() {}

    /** Builds the graph. */
    public ScaledGraph build() {
      return new ScaledGraph(this);
    }
  }
}
