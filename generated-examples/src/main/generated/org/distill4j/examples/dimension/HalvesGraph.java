package org.distill4j.examples.dimension;

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
 * The graph of {@link Halves}.
 *
 * <pre>
 * node    operation    value                       parameters       multiply-adds            bytes
 * frames  input        Sequence(clips,
 *                      channels)
 * half    Dense        Sequence(clips,              (channels            channels     2 * channels
 *                      channels / 2)               * channels  * channels * clips          * clips
 *                                             + channels) / 2                 / 2
 * narrow  Dense        Sequence(clips, 6)    3 * channels + 6        3 * channels       24 * clips
 *                                                                         * clips
 * video   MeanPooling  Features(6)                                                              24
 * answer  Logits       Scores(2 * channels      14 * channels  12 * channels + 36     8 * channels
 *                      + 6)                              + 42                                 + 24
 * total                                             (channels           (channels     2 * channels
 *                                             * channels + 35  * channels * clips      * clips + 8
 *                                            * channels + 96)      + 6 * channels  * channels + 24
 *                                                         / 2        * clips + 24     * clips + 48
 *                                                                * channels + 72)
 *                                                                             / 2
 *
 * For channels = 1,000, clips = 20:
 * 517,548 parameters, 10,072,036 multiply-adds and 48,528 bytes.
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class HalvesGraph extends NetworkGraph {
  /** Sequence (clips, channels). */
  public static final String FRAMES = "frames";

  /** Sequence (clips, channels / 2). */
  public static final String HALF = "half";

  /** Sequence (clips, 6). */
  public static final String NARROW = "narrow";

  /** Features (6). */
  public static final String VIDEO = "video";

  /** Scores (2 * channels + 6). */
  public static final String ANSWER = "answer";

  private static final int HEADS = 6;
  private final int channels;

  private HalvesGraph(Builder builder) {
    this.channels = builder.channels;
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.dimension.Halves";
  }

  @Override
  public List<String> inputs() {
    return List.of(FRAMES);
  }

  @Override
  public List<String> outputs() {
    return List.of(ANSWER);
  }

  @Override
  public ModelDescription description() {
    ModelDescription.Builder description = ModelDescription.builder(name());
    description.dimension("heads", 6);
    description.dimension("channels", channels);
    description.input(FRAMES, "Sequence", "org.distill4j.runtime.data.SequenceColumn", Axis.varying("clips"), Axis.of(channels));
    description.output(ANSWER, "Scores", Axis.of(Checks.sizeOf("2 * channels + 6", 2L * channels + 6L)));
    return description.build();
  }

  @Override
  public long parameters() {
    return Checks.quotient((long) channels * channels + 35L * channels + 96L, 2L);
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        HALF,
        new LayerVertex(new DenseLayer(channels, Checks.quotient(channels, 2), Activation.IDENTITY, true)),
        FRAMES);
    graph.addVertex(
        NARROW,
        new LayerVertex(new DenseLayer(Checks.quotient(channels, 2), (3 * HEADS + 6) / 4, Activation.IDENTITY, true)),
        HALF);
    graph.addVertex(
        VIDEO,
        new LayerVertex(new MeanPoolingLayer()),
        NARROW);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer((3 * HEADS + 6) / 4, Checks.sizeOf("2 * channels + heads", 2L * channels + HEADS), true)),
        VIDEO);
  }

  /** Sets dimensions. */
  public static final class Builder {
    private int channels;

    private Builder() {}

    /** Sets the dimension {@code channels}, at least 1. */
    public Builder channels(int channels) {
      this.channels = Checks.size("channels", channels);
      return this;
    }

    /**
     * Builds the graph.
     *
     * @throws IllegalStateException if a dimension is not set
     */
    public HalvesGraph build() {
      Checks.bound("channels", channels);
      return new HalvesGraph(this);
    }
  }
}
