package org.distill4j.examples.segmentation;

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

/**
 * The graph of {@link Segmenter}.
 *
 * <pre>
 * node    operation    value                       parameters      multiply-adds             bytes
 * photo   input        Image(3, side, side)
 * shapes  Convolution  Image(8, side, side)               224  216 * side * side  32 * side * side
 * object  Logits       PlaceScores(4, side, side)          36   32 * side * side  16 * side * side
 * total                                                   260  248 * side * side  48 * side * side
 *
 * For side = 1,000:
 * 260 parameters, 248,000,000 multiply-adds and 48,000,000 bytes.
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class SegmenterGraph extends NetworkGraph {
  /** Image (3, side, side). */
  public static final String PHOTO = "photo";

  /** Image (8, side, side). */
  public static final String SHAPES = "shapes";

  /** PlaceScores (4, side, side). */
  public static final String OBJECT = "object";

  private static final int CHANNELS = 8;
  private final int side;

  private SegmenterGraph(Builder builder) {
    this.side = builder.side;
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.segmentation.Segmenter";
  }

  @Override
  public List<String> inputs() {
    return List.of(PHOTO);
  }

  @Override
  public List<String> outputs() {
    return List.of(OBJECT);
  }

  @Override
  public ModelDescription description() {
    ModelDescription.Builder description = ModelDescription.builder(name());
    description.dimension("side", side);
    description.dimension("channels", 8);
    description.input(PHOTO, "Image", "org.distill4j.runtime.data.ImageColumn", Axis.of(3), Axis.of(side), Axis.of(side));
    description.output(OBJECT, "PlaceScores", Axis.of(4), Axis.of(side), Axis.of(side));
    return description.build();
  }

  @Override
  public long parameters() {
    return 260L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        SHAPES,
        new LayerVertex(new ConvolutionLayer(3, CHANNELS, 3, 1, Border.SAME, 1, true, Activation.RELU)),
        PHOTO);
    graph.addVertex(
        OBJECT,
        new LayerVertex(new LogitsLayer(CHANNELS, 4, true)),
        SHAPES);
  }

  /** Sets dimensions. */
  public static final class Builder {
    private int side;

    private Builder() {}

    /** Sets the dimension {@code side}, at least 1. */
    public Builder side(int side) {
      this.side = Checks.size("side", side);
      return this;
    }

    /**
     * Builds the graph.
     *
     * @throws IllegalStateException if a dimension is not set
     */
    public SegmenterGraph build() {
      Checks.bound("side", side);
      return new SegmenterGraph(this);
    }
  }
}
