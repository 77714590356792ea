package org.distill4j.examples.adapter;

import java.util.List;
import javax.annotation.processing.Generated;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.distill4j.runtime.graph.Checks;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.description.Axis;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.adapter.AdapterLayer;
import org.distill4j.runtime.layer.adapter.LowRankLayer;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.distill4j.runtime.layer.sequence.MeanPoolingLayer;

/**
 * The graph of {@link Adapted}.
 *
 * <pre>
 * node     operation    value                       parameters        multiply-adds          bytes
 * video    input        Sequence(clips,
 *                       width)
 * map      Dense        Sequence(clips,         (width * width        clips * width      2 * clips
 *                       width / 2)                + width) / 2          * width / 2        * width
 * updated  LowRank      Sequence(clips,              6 * width    6 * clips * width      2 * clips
 *                       width / 2)                                                         * width
 * adapted  Adapter      Sequence(clips,         (width * width        clips * width      2 * clips
 *                       width / 2)            + 5 * width) / 8          * width / 8        * width
 * clip     MeanPooling  Features(width / 2)                                              2 * width
 * answer   Logits       Scores(10)              5 * width + 10            5 * width             40
 * total                                             (5 * width   (5 * clips * width      6 * clips
 *                                                 * width + 97         * width + 48    * width + 2
 *                                                * width + 80)      * clips * width   * width + 40
 *                                                          / 8    + 40 * width) / 8
 *
 * For clips = 20, width = 1,000:
 * 637,135 parameters, 12,625,000 multiply-adds and 122,040 bytes.
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class AdaptedGraph extends NetworkGraph {
  /** Sequence (clips, width). */
  public static final String VIDEO = "video";

  /** Sequence (clips, width / 2). */
  public static final String MAP = "map";

  /** Sequence (clips, width / 2). */
  public static final String UPDATED = "updated";

  /** Sequence (clips, width / 2). */
  public static final String ADAPTED = "adapted";

  /** Features (width / 2). */
  public static final String CLIP = "clip";

  /** Scores (10). */
  public static final String ANSWER = "answer";

  private final int width;

  private AdaptedGraph(Builder builder) {
    this.width = builder.width;
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.adapter.Adapted";
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
    description.dimension("width", width);
    description.input(VIDEO, "Sequence", "org.distill4j.runtime.data.SequenceColumn", Axis.varying("clips"), Axis.of(width));
    description.output(ANSWER, "Scores", Axis.of(10));
    return description.build();
  }

  @Override
  public long parameters() {
    return Checks.quotient(Checks.sum(Checks.product(5L, width, width), 97L * width, 80L), 8L);
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        MAP,
        new LayerVertex(new DenseLayer(width, Checks.quotient(width, 2), Activation.IDENTITY, true)),
        VIDEO);
    graph.addVertex(
        UPDATED,
        new LayerVertex(new LowRankLayer(width, Checks.quotient(width, 2), 4, 16.0, 0.1)),
        VIDEO, MAP);
    graph.addVertex(
        ADAPTED,
        new LayerVertex(new AdapterLayer(Checks.quotient(width, 2), Checks.quotient(width, 8), Activation.RELU, 0.1, 0.001)),
        UPDATED);
    graph.addVertex(
        CLIP,
        new LayerVertex(new MeanPoolingLayer()),
        ADAPTED);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer(Checks.quotient(width, 2), 10, true)),
        CLIP);
  }

  /** Sets dimensions. */
  public static final class Builder {
    private int width;

    private Builder() {}

    /** Sets the dimension {@code width}, at least 1. */
    public Builder width(int width) {
      this.width = Checks.size("width", width);
      return this;
    }

    /**
     * Builds the graph.
     *
     * @throws IllegalStateException if a dimension is not set
     */
    public AdaptedGraph build() {
      Checks.bound("width", width);
      return new AdaptedGraph(this);
    }
  }
}
