package org.distill4j.examples.hint;

import java.util.List;
import javax.annotation.processing.Generated;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.distill4j.runtime.graph.Checks;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.description.Axis;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.distill4j.runtime.layer.sequence.MeanPoolingLayer;

/**
 * The graph of {@link Narrow}.
 *
 * <pre>
 * node    operation    value                        parameters        multiply-adds          bytes
 * clips   input        Sequence(clips,
 *                      channels)
 * steps   Dense        Sequence(clips,        channels * width     channels * clips      4 * clips
 *                      width)                          + width              * width        * width
 * video   MeanPooling  Features(width)                                                   4 * width
 * hidden  Dense        Features(width)           width * width        width * width      4 * width
 *                                                      + width
 * answer  Logits       Scores(5)                 5 * width + 5            5 * width             20
 * total                                       channels * width     channels * clips      4 * clips
 *                                              + width * width      * width + width    * width + 8
 *                                              + 7 * width + 5  * width + 5 * width   * width + 20
 *
 * For channels = 1,000, clips = 20, width = 1,000:
 * 2,007,005 parameters, 21,005,000 multiply-adds and 88,020 bytes.
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class NarrowGraph extends NetworkGraph {
  /** Sequence (clips, channels). */
  public static final String CLIPS = "clips";

  /** Sequence (clips, width). */
  public static final String STEPS = "steps";

  /** Features (width). */
  public static final String VIDEO = "video";

  /** Features (width). */
  public static final String HIDDEN = "hidden";

  /** Scores (5). */
  public static final String ANSWER = "answer";

  private final int channels;
  private final int width;

  private NarrowGraph(Builder builder) {
    this.channels = builder.channels;
    this.width = builder.width;
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.hint.Narrow";
  }

  @Override
  public List<String> inputs() {
    return List.of(CLIPS);
  }

  @Override
  public List<String> outputs() {
    return List.of(ANSWER);
  }

  @Override
  public ModelDescription description() {
    ModelDescription.Builder description = ModelDescription.builder(name());
    description.dimension("width", width);
    description.dimension("channels", channels);
    description.input(CLIPS, "Sequence", "org.distill4j.runtime.data.SequenceColumn", Axis.varying("clips"), Axis.of(channels));
    description.output(ANSWER, "Scores", Axis.of(5));
    return description.build();
  }

  @Override
  public long parameters() {
    return Checks.sum((long) channels * width, (long) width * width, 7L * width, 5L);
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        STEPS,
        new LayerVertex(new DenseLayer(channels, width, Activation.IDENTITY, true)),
        CLIPS);
    graph.addVertex(
        VIDEO,
        new LayerVertex(new MeanPoolingLayer()),
        STEPS);
    graph.addVertex(
        HIDDEN,
        new LayerVertex(new DenseLayer(width, width, Activation.IDENTITY, true)),
        VIDEO);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer(width, 5, true)),
        HIDDEN);
  }

  /** Sets dimensions. */
  public static final class Builder {
    private int channels;
    private int width;

    private Builder() {}

    /** Sets the dimension {@code channels}, at least 1. */
    public Builder channels(int channels) {
      this.channels = Checks.size("channels", channels);
      return this;
    }

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
    public NarrowGraph build() {
      Checks.bound("channels", channels);
      Checks.bound("width", width);
      return new NarrowGraph(this);
    }
  }
}
