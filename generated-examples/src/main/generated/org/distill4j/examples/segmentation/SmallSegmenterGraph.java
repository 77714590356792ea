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
 * The graph of {@link SmallSegmenter}.
 *
 * <pre>
 * node    operation    value                       parameters     multiply-adds             bytes
 * photo   input        Image(3, side, side)
 * shapes  Convolution  Image(2, side, side)                56  54 * side * side   8 * side * side
 * object  Logits       PlaceScores(4, side, side)          12   8 * side * side  16 * side * side
 * total                                                    68  62 * side * side  24 * side * side
 *
 * For side = 1,000:
 * 68 parameters, 62,000,000 multiply-adds and 24,000,000 bytes.
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class SmallSegmenterGraph extends NetworkGraph {
  /** Image (3, side, side). */
  public static final String PHOTO = "photo";

  /** Image (2, side, side). */
  public static final String SHAPES = "shapes";

  /** PlaceScores (4, side, side). */
  public static final String OBJECT = "object";

  private static final int CHANNELS = 2;
  private final int side;

  private SmallSegmenterGraph(Builder builder) {
    this.side = builder.side;
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.segmentation.SmallSegmenter";
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
    description.dimension("channels", 2);
    description.input(PHOTO, "Image", "org.distill4j.runtime.data.ImageColumn", Axis.of(3), Axis.of(side), Axis.of(side));
    description.output(OBJECT, "PlaceScores", Axis.of(4), Axis.of(side), Axis.of(side));
    return description.build();
  }

  @Override
  public long parameters() {
    return 68L;
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
    public SmallSegmenterGraph build() {
      Checks.bound("side", side);
      return new SmallSegmenterGraph(this);
    }
  }
}
