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
import org.distill4j.runtime.layer.image.Border;
import org.distill4j.runtime.layer.image.ConvolutionLayer;
import org.distill4j.runtime.layer.image.GlobalPoolingLayer;
import org.distill4j.runtime.layer.image.PoolingFunction;
import org.distill4j.runtime.layer.image.PoolingLayer;

/**
 * The graph of {@link Sketcher}.
 *
 * <pre>
 * node     operation      value           parameters  multiply-adds  bytes
 * photo    input          Image(3, 8, 8)
 * raw      Convolution    Image(4, 8, 8)         112          6,912  1,024
 * shapes   Activate       Image(4, 8, 8)                             1,024
 * small    Pooling        Image(4, 4, 4)                               256
 * objects  Convolution    Image(8, 4, 4)         296          4,608    512
 * scene    GlobalPooling  Features(8)                           128     32
 * answer   Logits         Scores(5)               45             40     20
 * total                                          453         11,688  2,868
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class SketcherGraph extends NetworkGraph {
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

  /** Features (8). */
  public static final String SCENE = "scene";

  /** Scores (5). */
  public static final String ANSWER = "answer";

  private static final int CHANNELS = 4;

  private SketcherGraph(Builder builder) {}

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.map.Sketcher";
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
    description.dimension("channels", 4);
    description.input(PHOTO, "Image", "org.distill4j.runtime.data.ImageColumn", Axis.of(3), Axis.of(8), Axis.of(8));
    description.output(ANSWER, "Scores", Axis.of(5));
    return description.build();
  }

  @Override
  public long parameters() {
    return 453L;
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
        SCENE,
        new LayerVertex(new GlobalPoolingLayer()),
        OBJECTS);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer(2 * CHANNELS, 5, true)),
        SCENE);
  }

  /** Sets dimensions. */
  public static final class Builder {
    private Builder() {}

    /** Builds the graph. */
    public SketcherGraph build() {
      return new SketcherGraph(this);
    }
  }
}
