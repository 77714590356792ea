package org.distill4j.examples.image;

import java.util.List;
import javax.annotation.processing.Generated;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.distill4j.runtime.graph.Checks;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.description.Axis;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.core.AddLayer;
import org.distill4j.runtime.layer.core.FlattenLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.distill4j.runtime.layer.core.SoftmaxLayer;
import org.distill4j.runtime.layer.image.BatchNormalisationLayer;
import org.distill4j.runtime.layer.image.Border;
import org.distill4j.runtime.layer.image.ConvolutionLayer;
import org.distill4j.runtime.layer.image.PoolingFunction;
import org.distill4j.runtime.layer.image.PoolingLayer;

/**
 * The graph of {@link Glance}.
 *
 * <pre>
 * node     operation           value                     parameters      multiply-adds       bytes
 * photo    input               Image(3, side, side)
 * edges    Convolution         Image(8, side / 2,               216   54 * side * side    8 * side
 *                              side / 2)                                                    * side
 * normal   BatchNormalisation  Image(8, side / 2,                16    2 * side * side    8 * side
 *                              side / 2)                                                    * side
 * mixed    Convolution         Image(8, side / 2,               152   36 * side * side    8 * side
 *                              side / 2)                                                    * side
 * sum      Add                 Image(8, side / 2,                                         8 * side
 *                              side / 2)                                                    * side
 * coarse   Pooling             Image(8, side / 4,                                         2 * side
 *                              side / 4)                                                    * side
 * all      Flatten             Features(side * side                                       2 * side
 *                              / 2)                                                         * side
 * answer   Logits              Scores(5)                  (5 * side    5 * side * side          20
 *                                                      * side + 10)                / 2
 *                                                               / 2
 * chances  Softmax             Probabilities(5)                                                 20
 * total                                                   (5 * side  189 * side * side   36 * side
 *                                                     * side + 778)                / 2      * side
 *                                                               / 2                           + 40
 *
 * For side = 1,000:
 * 2,500,389 parameters, 94,500,000 multiply-adds and 36,000,040 bytes.
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class GlanceGraph extends NetworkGraph {
  /** Image (3, side, side). */
  public static final String PHOTO = "photo";

  /** Image (8, side / 2, side / 2). */
  public static final String EDGES = "edges";

  /** Image (8, side / 2, side / 2). */
  public static final String NORMAL = "normal";

  /** Image (8, side / 2, side / 2). */
  public static final String MIXED = "mixed";

  /** Image (8, side / 2, side / 2). */
  public static final String SUM = "sum";

  /** Image (8, side / 4, side / 4). */
  public static final String COARSE = "coarse";

  /** Features (side * side / 2). */
  public static final String ALL = "all";

  /** Scores (5). */
  public static final String ANSWER = "answer";

  /** Probabilities (5). */
  public static final String CHANCES = "chances";

  private final int side;

  private GlanceGraph(Builder builder) {
    this.side = builder.side;
    Checks.requirement(
        side % 2 == 0,
        "@Convolution on 'edges' requires height % stride == 0",
        "height = " + side + ", stride = 2");
    Checks.requirement(
        side % 2 == 0,
        "@Convolution on 'edges' requires width % stride == 0",
        "stride = 2, width = " + side);
    Checks.requirement(
        (Checks.quotient(side, 2)) % 1 == 0,
        "@Convolution on 'mixed' requires height % stride == 0",
        "height = " + (Checks.quotient(side, 2)) + ", stride = 1");
    Checks.requirement(
        (Checks.quotient(side, 2)) % 1 == 0,
        "@Convolution on 'mixed' requires width % stride == 0",
        "stride = 1, width = " + (Checks.quotient(side, 2)));
    Checks.requirement(
        (Checks.quotient(side, 2)) % 2 == 0,
        "@Pooling on 'coarse' requires height % stride == 0",
        "height = " + (Checks.quotient(side, 2)) + ", stride = 2");
    Checks.requirement(
        (Checks.quotient(side, 2)) % 2 == 0,
        "@Pooling on 'coarse' requires width % stride == 0",
        "stride = 2, width = " + (Checks.quotient(side, 2)));
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.image.Glance";
  }

  @Override
  public List<String> inputs() {
    return List.of(PHOTO);
  }

  @Override
  public List<String> outputs() {
    return List.of(CHANCES);
  }

  @Override
  public ModelDescription description() {
    ModelDescription.Builder description = ModelDescription.builder(name());
    description.dimension("side", side);
    description.input(PHOTO, "Image", "org.distill4j.runtime.data.ImageColumn", Axis.of(3), Axis.of(side), Axis.of(side));
    description.output(CHANCES, "Probabilities", Axis.of(5));
    return description.build();
  }

  @Override
  public long parameters() {
    return Checks.quotient(Checks.sum(Checks.product(5L, side, side), 778L), 2L);
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        EDGES,
        new LayerVertex(new ConvolutionLayer(3, 8, 3, 2, Border.SAME, 1, false, Activation.IDENTITY)),
        PHOTO);
    graph.addVertex(
        NORMAL,
        new LayerVertex(new BatchNormalisationLayer(8, 0.1, 1.0E-5, Activation.RELU)),
        EDGES);
    graph.addVertex(
        MIXED,
        new LayerVertex(new ConvolutionLayer(8, 8, 3, 1, Border.SAME, 4, true, Activation.IDENTITY)),
        NORMAL);
    graph.addVertex(
        SUM,
        new LayerVertex(new AddLayer(Activation.RELU)),
        NORMAL, MIXED);
    graph.addVertex(
        COARSE,
        new LayerVertex(new PoolingLayer(PoolingFunction.MAX, 2, 2, Border.SAME)),
        SUM);
    graph.addVertex(
        ALL,
        new LayerVertex(new FlattenLayer()),
        COARSE);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer(Checks.sizeOf("side * side / 2", Checks.quotient((long) side * side, 2L)), 5, true)),
        ALL);
    graph.addVertex(
        CHANCES,
        new LayerVertex(new SoftmaxLayer(2.0)),
        ANSWER);
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
    public GlanceGraph build() {
      Checks.bound("side", side);
      return new GlanceGraph(this);
    }
  }
}
