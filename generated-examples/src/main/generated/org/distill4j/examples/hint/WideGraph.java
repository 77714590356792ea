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
 * The graph of {@link Wide}.
 *
 * <pre>
 * node    operation    value                        parameters        multiply-adds          bytes
 * clips   input        Sequence(clips,
 *                      channels)
 * steps   Dense        Sequence(clips, 32)       32 * channels        32 * channels    128 * clips
 *                                                         + 32              * clips
 * video   MeanPooling  Features(32)                                                            128
 * hidden  Dense        Features(32)                      1,056                1,024            128
 * answer  Logits       Scores(5)                           165                  160             20
 * total                                          32 * channels        32 * channels    128 * clips
 *                                                      + 1,253      * clips + 1,184          + 276
 *
 * For channels = 1,000, clips = 20:
 * 33,253 parameters, 641,184 multiply-adds and 2,836 bytes.
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class WideGraph extends NetworkGraph {
  /** Sequence (clips, channels). */
  public static final String CLIPS = "clips";

  /** Sequence (clips, 32). */
  public static final String STEPS = "steps";

  /** Features (32). */
  public static final String VIDEO = "video";

  /** Features (32). */
  public static final String HIDDEN = "hidden";

  /** Scores (5). */
  public static final String ANSWER = "answer";

  private static final int WIDTH = 32;
  private final int channels;

  private WideGraph(Builder builder) {
    this.channels = builder.channels;
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.hint.Wide";
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
    description.dimension("width", 32);
    description.dimension("channels", channels);
    description.input(CLIPS, "Sequence", "org.distill4j.runtime.data.SequenceColumn", Axis.varying("clips"), Axis.of(channels));
    description.output(ANSWER, "Scores", Axis.of(5));
    return description.build();
  }

  @Override
  public long parameters() {
    return 32L * channels + 1253L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        STEPS,
        new LayerVertex(new DenseLayer(channels, WIDTH, Activation.IDENTITY, true)),
        CLIPS);
    graph.addVertex(
        VIDEO,
        new LayerVertex(new MeanPoolingLayer()),
        STEPS);
    graph.addVertex(
        HIDDEN,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        VIDEO);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer(WIDTH, 5, true)),
        HIDDEN);
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
    public WideGraph build() {
      Checks.bound("channels", channels);
      return new WideGraph(this);
    }
  }
}
