package org.distill4j.examples.map;

import java.util.List;
import javax.annotation.processing.Generated;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.description.Axis;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.core.ActivateLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.distill4j.runtime.layer.image.AttentionFusionLayer;
import org.distill4j.runtime.layer.image.BatchNormalisationLayer;
import org.distill4j.runtime.layer.image.Border;
import org.distill4j.runtime.layer.image.ConvolutionLayer;
import org.distill4j.runtime.layer.image.GlobalPoolingLayer;
import org.distill4j.runtime.layer.image.PoolingFunction;
import org.distill4j.runtime.layer.image.PoolingLayer;

/**
 * The graph of {@link Reviewer}.
 *
 * <pre>
 * node                operation           value            parameters  multiply-adds   bytes
 * photo               input               Image(3, 8, 8)
 * raw                 Convolution         Image(4, 8, 8)          112          6,912   1,024
 * shapes              Activate            Image(4, 8, 8)                               1,024
 * small               Pooling             Image(4, 4, 4)                                 256
 * objects             Convolution         Image(8, 4, 4)          296          4,608     512
 * projector.narrowed  Convolution         Image(6, 4, 4)           48            768     384
 * projector.entered   BatchNormalisation  Image(6, 4, 4)           12             96     384
 * projector.mixed     Convolution         Image(6, 4, 4)          324          5,184     384
 * projector.hidden    BatchNormalisation  Image(6, 4, 4)           12             96     384
 * projector.widened   Convolution         Image(12, 4, 4)          72          1,152     768
 * projector.result    BatchNormalisation  Image(12, 4, 4)          24            192     768
 * scene               GlobalPooling       Features(12)                           192      48
 * answer              Logits              Scores(5)                65             60      20
 * deepNarrowed        Convolution         Image(3, 4, 4)           24            384     192
 * deepest             BatchNormalisation  Image(3, 4, 4)            6             48     192
 * deepWidened         Convolution         Image(12, 4, 4)         324          5,184     768
 * deepFused           BatchNormalisation  Image(12, 4, 4)          24            192     768
 * review.narrowed     Convolution         Image(3, 8, 8)           12            768     768
 * review.entered      BatchNormalisation  Image(3, 8, 8)            6            192     768
 * review.residual     AttentionFusion     Image(3, 8, 8)           14            768     768
 * review.widened      Convolution         Image(6, 8, 8)          162         10,368   1,536
 * review.fused        BatchNormalisation  Image(6, 8, 8)           12            384   1,536
 * earlyFused          Activate            Image(6, 8, 8)                               1,536
 * total                                                         1,549         37,548  14,788
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class ReviewerGraph extends NetworkGraph {
  /** Image (3, 8, 8). */
  public static final String PHOTO = "photo";

  /** Image (4, 8, 8). */
  public static final String RAW = "raw";

  /** Image (4, 8, 8). */
  public static final String SHAPES = "shapes";

  /** Image (4, 4, 4). */
  public static final String SMALL = "small";

  /** Image (8, 4, 4). */
  public static final String OBJECTS = "objects";

  /** Image (6, 4, 4). */
  public static final String PROJECTOR_NARROWED = "projector.narrowed";

  /** Image (6, 4, 4). */
  public static final String PROJECTOR_ENTERED = "projector.entered";

  /** Image (6, 4, 4). */
  public static final String PROJECTOR_MIXED = "projector.mixed";

  /** Image (6, 4, 4). */
  public static final String PROJECTOR_HIDDEN = "projector.hidden";

  /** Image (12, 4, 4). */
  public static final String PROJECTOR_WIDENED = "projector.widened";

  /** Image (12, 4, 4). */
  public static final String PROJECTOR_RESULT = "projector.result";

  /** Features (12). */
  public static final String SCENE = "scene";

  /** Scores (5). */
  public static final String ANSWER = "answer";

  /** Image (3, 4, 4). */
  public static final String DEEP_NARROWED = "deepNarrowed";

  /** Image (3, 4, 4). */
  public static final String DEEPEST = "deepest";

  /** Image (12, 4, 4). */
  public static final String DEEP_WIDENED = "deepWidened";

  /** Image (12, 4, 4). */
  public static final String DEEP_FUSED = "deepFused";

  /** Image (3, 8, 8). */
  public static final String REVIEW_NARROWED = "review.narrowed";

  /** Image (3, 8, 8). */
  public static final String REVIEW_ENTERED = "review.entered";

  /** Image (3, 8, 8). */
  public static final String REVIEW_RESIDUAL = "review.residual";

  /** Image (6, 8, 8). */
  public static final String REVIEW_WIDENED = "review.widened";

  /** Image (6, 8, 8). */
  public static final String REVIEW_FUSED = "review.fused";

  /** Image (6, 8, 8). */
  public static final String EARLY_FUSED = "earlyFused";

  private static final int CHANNELS = 4;
  private static final int INNER = 3;

  private ReviewerGraph(Builder builder) {}

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.map.Reviewer";
  }

  @Override
  public List<String> inputs() {
    return List.of(PHOTO);
  }

  @Override
  public List<String> outputs() {
    return List.of(ANSWER, DEEP_FUSED, EARLY_FUSED);
  }

  @Override
  public ModelDescription description() {
    ModelDescription.Builder description = ModelDescription.builder(name());
    description.dimension("channels", 4);
    description.dimension("inner", 3);
    description.input(PHOTO, "Image", "org.distill4j.runtime.data.ImageColumn", Axis.of(3), Axis.of(8), Axis.of(8));
    description.output(ANSWER, "Scores", Axis.of(5));
    description.output(DEEP_FUSED, "Image", Axis.of(12), Axis.of(4), Axis.of(4));
    description.output(EARLY_FUSED, "Image", Axis.of(6), Axis.of(8), Axis.of(8));
    return description.build();
  }

  @Override
  public long parameters() {
    return 1549L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        RAW,
        new LayerVertex(new ConvolutionLayer(3, CHANNELS, 3, 1, Border.SAME, 1, true, Activation.IDENTITY)),
        PHOTO);
    graph.addVertex(
        SHAPES,
        new LayerVertex(new ActivateLayer(Activation.RELU, 0.0)),
        RAW);
    graph.addVertex(
        SMALL,
        new LayerVertex(new PoolingLayer(PoolingFunction.MAX, 2, 2, Border.SAME)),
        SHAPES);
    graph.addVertex(
        OBJECTS,
        new LayerVertex(new ConvolutionLayer(CHANNELS, 2 * CHANNELS, 3, 1, Border.SAME, 1, true, Activation.RELU)),
        SMALL);
    graph.addVertex(
        PROJECTOR_NARROWED,
        new LayerVertex(new ConvolutionLayer(2 * CHANNELS, 6, 1, 1, Border.SAME, 1, false, Activation.IDENTITY)),
        OBJECTS);
    graph.addVertex(
        PROJECTOR_ENTERED,
        new LayerVertex(new BatchNormalisationLayer(6, 0.1, 1.0E-5, Activation.RELU)),
        PROJECTOR_NARROWED);
    graph.addVertex(
        PROJECTOR_MIXED,
        new LayerVertex(new ConvolutionLayer(6, 6, 3, 1, Border.SAME, 1, false, Activation.IDENTITY)),
        PROJECTOR_ENTERED);
    graph.addVertex(
        PROJECTOR_HIDDEN,
        new LayerVertex(new BatchNormalisationLayer(6, 0.1, 1.0E-5, Activation.RELU)),
        PROJECTOR_MIXED);
    graph.addVertex(
        PROJECTOR_WIDENED,
        new LayerVertex(new ConvolutionLayer(6, 12, 1, 1, Border.SAME, 1, false, Activation.IDENTITY)),
        PROJECTOR_HIDDEN);
    graph.addVertex(
        PROJECTOR_RESULT,
        new LayerVertex(new BatchNormalisationLayer(12, 0.1, 1.0E-5, Activation.RELU)),
        PROJECTOR_WIDENED);
    graph.addVertex(
        SCENE,
        new LayerVertex(new GlobalPoolingLayer()),
        PROJECTOR_RESULT);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer(12, 5, true)),
        SCENE);
    graph.addVertex(
        DEEP_NARROWED,
        new LayerVertex(new ConvolutionLayer(2 * CHANNELS, INNER, 1, 1, Border.SAME, 1, false, Activation.IDENTITY)),
        OBJECTS);
    graph.addVertex(
        DEEPEST,
        new LayerVertex(new BatchNormalisationLayer(INNER, 0.1, 1.0E-5, Activation.IDENTITY)),
        DEEP_NARROWED);
    graph.addVertex(
        DEEP_WIDENED,
        new LayerVertex(new ConvolutionLayer(INNER, 12, 3, 1, Border.SAME, 1, false, Activation.IDENTITY)),
        DEEPEST);
    graph.addVertex(
        DEEP_FUSED,
        new LayerVertex(new BatchNormalisationLayer(12, 0.1, 1.0E-5, Activation.IDENTITY)),
        DEEP_WIDENED);
    graph.addVertex(
        REVIEW_NARROWED,
        new LayerVertex(new ConvolutionLayer(CHANNELS, INNER, 1, 1, Border.SAME, 1, false, Activation.IDENTITY)),
        SHAPES);
    graph.addVertex(
        REVIEW_ENTERED,
        new LayerVertex(new BatchNormalisationLayer(INNER, 0.1, 1.0E-5, Activation.IDENTITY)),
        REVIEW_NARROWED);
    graph.addVertex(
        REVIEW_RESIDUAL,
        new LayerVertex(new AttentionFusionLayer(INNER)),
        REVIEW_ENTERED, DEEPEST);
    graph.addVertex(
        REVIEW_WIDENED,
        new LayerVertex(new ConvolutionLayer(INNER, 6, 3, 1, Border.SAME, 1, false, Activation.IDENTITY)),
        REVIEW_RESIDUAL);
    graph.addVertex(
        REVIEW_FUSED,
        new LayerVertex(new BatchNormalisationLayer(6, 0.1, 1.0E-5, Activation.IDENTITY)),
        REVIEW_WIDENED);
    graph.addVertex(
        EARLY_FUSED,
        new LayerVertex(new ActivateLayer(Activation.IDENTITY, 0.0)),
        REVIEW_FUSED);
  }

  /** Sets dimensions. */
  public static final class Builder {
    private Builder() {}

    /** Builds the graph. */
    public ReviewerGraph build() {
      return new ReviewerGraph(this);
    }
  }
}
