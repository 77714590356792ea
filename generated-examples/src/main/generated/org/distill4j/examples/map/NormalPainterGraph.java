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
import org.distill4j.runtime.layer.image.BatchNormalisationLayer;
import org.distill4j.runtime.layer.image.Border;
import org.distill4j.runtime.layer.image.ConvolutionLayer;
import org.distill4j.runtime.layer.image.GlobalPoolingLayer;
import org.distill4j.runtime.layer.image.NegativeMeanLayer;
import org.distill4j.runtime.layer.image.PoolingFunction;
import org.distill4j.runtime.layer.image.PoolingLayer;

/**
 * The graph of {@link NormalPainter}.
 *
 * <pre>
 * node     operation           value            parameters  multiply-adds  bytes
 * photo    input               Image(3, 8, 8)
 * edges    Convolution         Image(6, 8, 8)          162         10,368  1,536
 * raw      BatchNormalisation  Image(6, 8, 8)           12            384  1,536
 * shapes   Activate            Image(6, 8, 8)                              1,536
 * small    Pooling             Image(6, 4, 4)                                384
 * objects  Convolution         Image(12, 4, 4)         660         10,368    768
 * scene    GlobalPooling       Features(12)                           192     48
 * answer   Logits              Scores(5)                65             60     20
 * margins  NegativeMean        Features(6)                              6     24
 * total                                                899         21,378  5,852
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class NormalPainterGraph extends NetworkGraph {
  /** Image (3, 8, 8). */
  public static final String PHOTO = "photo";

  /** Image (6, 8, 8). */
  public static final String EDGES = "edges";

  /** Image (6, 8, 8). */
  public static final String RAW = "raw";

  /** Image (6, 8, 8). */
  public static final String SHAPES = "shapes";

  /** Image (6, 4, 4). */
  public static final String SMALL = "small";

  /** Image (12, 4, 4). */
  public static final String OBJECTS = "objects";

  /** Features (12). */
  public static final String SCENE = "scene";

  /** Scores (5). */
  public static final String ANSWER = "answer";

  /** Features (6). */
  public static final String MARGINS = "margins";

  private static final int CHANNELS = 6;

  private NormalPainterGraph(Builder builder) {}

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.map.NormalPainter";
  }

  @Override
  public List<String> inputs() {
    return List.of(PHOTO);
  }

  @Override
  public List<String> outputs() {
    return List.of(ANSWER, MARGINS);
  }

  @Override
  public ModelDescription description() {
    ModelDescription.Builder description = ModelDescription.builder(name());
    description.dimension("channels", 6);
    description.input(PHOTO, "Image", "org.distill4j.runtime.data.ImageColumn", Axis.of(3), Axis.of(8), Axis.of(8));
    description.output(ANSWER, "Scores", Axis.of(5));
    description.output(MARGINS, "Features", Axis.of(6));
    return description.build();
  }

  @Override
  public long parameters() {
    return 899L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        EDGES,
        new LayerVertex(new ConvolutionLayer(3, CHANNELS, 3, 1, Border.SAME, 1, false, Activation.IDENTITY)),
        PHOTO);
    graph.addVertex(
        RAW,
        new LayerVertex(new BatchNormalisationLayer(CHANNELS, 0.1, 1.0E-5, Activation.IDENTITY)),
        EDGES);
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
        SCENE,
        new LayerVertex(new GlobalPoolingLayer()),
        OBJECTS);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer(2 * CHANNELS, 5, true)),
        SCENE);
    graph.addVertex(
        MARGINS,
        new LayerVertex(new NegativeMeanLayer(CHANNELS), RAW),
        RAW);
  }

  /** Sets dimensions. */
  public static final class Builder {
    private Builder() {}

    /** Builds the graph. */
    public NormalPainterGraph build() {
      return new NormalPainterGraph(this);
    }
  }
}
