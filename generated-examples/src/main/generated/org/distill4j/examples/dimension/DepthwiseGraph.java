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
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.distill4j.runtime.layer.image.Border;
import org.distill4j.runtime.layer.image.ConvolutionLayer;
import org.distill4j.runtime.layer.image.GlobalPoolingLayer;

/**
 * The graph of {@link Depthwise}.
 *
 * <pre>
 * node    operation      value                      parameters     multiply-adds             bytes
 * photo   input          Image(channels, 8,
 *                        8)
 * each    Convolution    Image(2 * channels,     20 * channels  1,152 * channels    512 * channels
 *                        8, 8)
 * seen    GlobalPooling  Features(2                               128 * channels      8 * channels
 *                        * channels)
 * answer  Logits         Scores(10)              20 * channels     20 * channels                40
 *                                                         + 10
 * total                                          40 * channels  1,300 * channels    520 * channels
 *                                                         + 10                                + 40
 *
 * For channels = 1,000:
 * 40,010 parameters, 1,300,000 multiply-adds and 520,040 bytes.
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class DepthwiseGraph extends NetworkGraph {
  /** Image (channels, 8, 8). */
  public static final String PHOTO = "photo";

  /** Image (2 * channels, 8, 8). */
  public static final String EACH = "each";

  /** Features (2 * channels). */
  public static final String SEEN = "seen";

  /** Scores (10). */
  public static final String ANSWER = "answer";

  private final int channels;

  private DepthwiseGraph(Builder builder) {
    this.channels = builder.channels;
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.dimension.Depthwise";
  }

  @Override
  public List<String> inputs() {
    return List.of(PHOTO);
  }

  @Override
  public List<String> outputs() {
    return List.of(ANSWER);
  }

  @Override
  public ModelDescription description() {
    ModelDescription.Builder description = ModelDescription.builder(name());
    description.dimension("channels", channels);
    description.input(PHOTO, "Image", "org.distill4j.runtime.data.ImageColumn", Axis.of(channels), Axis.of(8), Axis.of(8));
    description.output(ANSWER, "Scores", Axis.of(10));
    return description.build();
  }

  @Override
  public long parameters() {
    return 40L * channels + 10L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        EACH,
        new LayerVertex(new ConvolutionLayer(channels, Checks.sizeOf("2 * channels", 2L * channels), 3, 1, Border.SAME, channels, true, Activation.IDENTITY)),
        PHOTO);
    graph.addVertex(
        SEEN,
        new LayerVertex(new GlobalPoolingLayer()),
        EACH);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer(Checks.sizeOf("2 * channels", 2L * channels), 10, true)),
        SEEN);
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
    public DepthwiseGraph build() {
      Checks.bound("channels", channels);
      return new DepthwiseGraph(this);
    }
  }
}
