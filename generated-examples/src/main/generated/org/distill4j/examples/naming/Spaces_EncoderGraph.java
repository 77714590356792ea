package org.distill4j.examples.naming;

import java.util.List;
import javax.annotation.processing.Generated;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.distill4j.runtime.graph.Checks;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.description.Axis;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.core.ConcatenationLayer;
import org.distill4j.runtime.layer.core.DenseLayer;

/**
 * The graph of {@link Spaces.Encoder}.
 *
 * <pre>
 * node        operation      value                       parameters      multiply-adds       bytes
 * audio       input          Features(graph)
 * video       input          Features(graph)
 * VideoWidth  Dense          Features(4 * graph)  4 * graph * graph  4 * graph * graph  16 * graph
 *                                                       + 4 * graph
 * builder     Concatenation  Features(5 * graph)                                        20 * graph
 * total                                           4 * graph * graph  4 * graph * graph  36 * graph
 *                                                       + 4 * graph
 *
 * For graph = 1,000:
 * 4,004,000 parameters, 4,000,000 multiply-adds and 36,000 bytes.
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
final class Spaces_EncoderGraph extends NetworkGraph {
  /** Features (graph). */
  public static final String AUDIO = "audio";

  /** Features (graph). */
  public static final String VIDEO = "video";

  /** Features (4 * graph). */
  public static final String VIDEO_WIDTH = "VideoWidth";

  /** Features (5 * graph). */
  public static final String BUILDER = "builder";

  private static final int VIDEO_WIDTH_ = 4;
  private final int graph;

  private Spaces_EncoderGraph(Builder builder) {
    this.graph = builder.graph;
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.naming.Spaces.Encoder";
  }

  @Override
  public List<String> inputs() {
    return List.of(AUDIO, VIDEO);
  }

  @Override
  public List<String> outputs() {
    return List.of(BUILDER);
  }

  @Override
  public ModelDescription description() {
    ModelDescription.Builder description = ModelDescription.builder(name());
    description.dimension("graph", graph);
    description.dimension("videoWidth", 4);
    description.input(AUDIO, "Features", "org.distill4j.runtime.data.FeatureColumn", Axis.of(graph));
    description.input(VIDEO, "Features", "org.distill4j.runtime.data.FeatureColumn", Axis.of(graph));
    description.output(BUILDER, "Features", Axis.of(Checks.sizeOf("5 * graph", 5L * graph)));
    return description.build();
  }

  @Override
  public long parameters() {
    return Checks.sum(Checks.product(4L, graph, graph), 4L * graph);
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph_) {
    graph_.addVertex(
        VIDEO_WIDTH,
        new LayerVertex(new DenseLayer(graph, Checks.sizeOf("graph * videoWidth", (long) graph * VIDEO_WIDTH_), Activation.IDENTITY, true)),
        VIDEO);
    graph_.addVertex(
        BUILDER,
        new LayerVertex(new ConcatenationLayer()),
        AUDIO, VIDEO_WIDTH);
  }

  /** Sets dimensions. */
  public static final class Builder {
    private int graph;

    private Builder() {}

    /** Sets the dimension {@code graph}, at least 1. */
    public Builder graph(int graph) {
      this.graph = Checks.size("graph", graph);
      return this;
    }

    /**
     * Builds the graph.
     *
     * @throws IllegalStateException if a dimension is not set
     */
    public Spaces_EncoderGraph build() {
      Checks.bound("graph", graph);
      return new Spaces_EncoderGraph(this);
    }
  }
}
