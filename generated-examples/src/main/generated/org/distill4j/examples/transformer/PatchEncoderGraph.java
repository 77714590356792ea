package org.distill4j.examples.transformer;

import java.util.List;
import javax.annotation.processing.Generated;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.description.Axis;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.attention.AttentionLayer;
import org.distill4j.runtime.layer.core.AddLayer;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.DropoutLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.distill4j.runtime.layer.image.PatchEmbeddingLayer;
import org.distill4j.runtime.layer.norm.LayerNormLayer;
import org.distill4j.runtime.layer.sequence.ClassTokenLayer;
import org.distill4j.runtime.layer.sequence.MeanPoolingLayer;
import org.distill4j.runtime.layer.sequence.PositionEmbeddingLayer;

/**
 * The graph of {@link PatchEncoder}.
 *
 * <pre>
 * node                       operation          value            parameters  multiply-adds  bytes
 * photo                      input              Image(3, 8, 8)
 * patches                    PatchEmbedding     Sequence(4, 12)         588          2,304    192
 * begun                      ClassToken         Sequence(5, 12)          12                   240
 * placed                     PositionEmbedding  Sequence(5, 12)          60                   240
 * encoder[0].normal          LayerNorm          Sequence(5, 12)          24             60    240
 * encoder[0].query           Dense              Sequence(5, 12)         156            720    240
 * encoder[0].key             Dense              Sequence(5, 12)         156            720    240
 * encoder[0].value           Dense              Sequence(5, 12)         156            720    240
 * encoder[0].context         Attention          Sequence(5, 12)                        600    240
 * encoder[0].mixed           Dense              Sequence(5, 12)         156            720    240
 * encoder[0].keptContext     Dropout            Sequence(5, 12)                               240
 * encoder[0].attended        Add                Sequence(5, 12)                               240
 * encoder[0].normalAttended  LayerNorm          Sequence(5, 12)          24             60    240
 * encoder[0].hidden          Dense              Sequence(5, 24)         312          1,440    480
 * encoder[0].narrowed        Dense              Sequence(5, 12)         300          1,440    240
 * encoder[0].keptHidden      Dropout            Sequence(5, 12)                               240
 * encoder[0].result          Add                Sequence(5, 12)                               240
 * encoder[1].normal          LayerNorm          Sequence(5, 12)          24             60    240
 * encoder[1].query           Dense              Sequence(5, 12)         156            720    240
 * encoder[1].key             Dense              Sequence(5, 12)         156            720    240
 * encoder[1].value           Dense              Sequence(5, 12)         156            720    240
 * encoder[1].context         Attention          Sequence(5, 12)                        600    240
 * encoder[1].mixed           Dense              Sequence(5, 12)         156            720    240
 * encoder[1].keptContext     Dropout            Sequence(5, 12)                               240
 * encoder[1].attended        Add                Sequence(5, 12)                               240
 * encoder[1].normalAttended  LayerNorm          Sequence(5, 12)          24             60    240
 * encoder[1].hidden          Dense              Sequence(5, 24)         312          1,440    480
 * encoder[1].narrowed        Dense              Sequence(5, 12)         300          1,440    240
 * encoder[1].keptHidden      Dropout            Sequence(5, 12)                               240
 * encoder[1].result          Add                Sequence(5, 12)                               240
 * features                   LayerNorm          Sequence(5, 12)          24             60    240
 * image                      MeanPooling        Features(12)                                   48
 * answer                     Logits             Scores(4)                52             48     16
 * total                                                               3,304         15,372  7,696
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class PatchEncoderGraph extends NetworkGraph {
  /** Image (3, 8, 8). */
  public static final String PHOTO = "photo";

  /** Sequence (4, 12). */
  public static final String PATCHES = "patches";

  /** Sequence (5, 12). */
  public static final String BEGUN = "begun";

  /** Sequence (5, 12). */
  public static final String PLACED = "placed";

  /** Sequence (5, 12). */
  public static final String ENCODER_0_NORMAL = "encoder[0].normal";

  /** Sequence (5, 12). */
  public static final String ENCODER_0_QUERY = "encoder[0].query";

  /** Sequence (5, 12). */
  public static final String ENCODER_0_KEY = "encoder[0].key";

  /** Sequence (5, 12). */
  public static final String ENCODER_0_VALUE = "encoder[0].value";

  /** Sequence (5, 12). */
  public static final String ENCODER_0_CONTEXT = "encoder[0].context";

  /** Sequence (5, 12). */
  public static final String ENCODER_0_MIXED = "encoder[0].mixed";

  /** Sequence (5, 12). */
  public static final String ENCODER_0_KEPT_CONTEXT = "encoder[0].keptContext";

  /** Sequence (5, 12). */
  public static final String ENCODER_0_ATTENDED = "encoder[0].attended";

  /** Sequence (5, 12). */
  public static final String ENCODER_0_NORMAL_ATTENDED = "encoder[0].normalAttended";

  /** Sequence (5, 24). */
  public static final String ENCODER_0_HIDDEN = "encoder[0].hidden";

  /** Sequence (5, 12). */
  public static final String ENCODER_0_NARROWED = "encoder[0].narrowed";

  /** Sequence (5, 12). */
  public static final String ENCODER_0_KEPT_HIDDEN = "encoder[0].keptHidden";

  /** Sequence (5, 12). */
  public static final String ENCODER_0_RESULT = "encoder[0].result";

  /** Sequence (5, 12). */
  public static final String ENCODER_1_NORMAL = "encoder[1].normal";

  /** Sequence (5, 12). */
  public static final String ENCODER_1_QUERY = "encoder[1].query";

  /** Sequence (5, 12). */
  public static final String ENCODER_1_KEY = "encoder[1].key";

  /** Sequence (5, 12). */
  public static final String ENCODER_1_VALUE = "encoder[1].value";

  /** Sequence (5, 12). */
  public static final String ENCODER_1_CONTEXT = "encoder[1].context";

  /** Sequence (5, 12). */
  public static final String ENCODER_1_MIXED = "encoder[1].mixed";

  /** Sequence (5, 12). */
  public static final String ENCODER_1_KEPT_CONTEXT = "encoder[1].keptContext";

  /** Sequence (5, 12). */
  public static final String ENCODER_1_ATTENDED = "encoder[1].attended";

  /** Sequence (5, 12). */
  public static final String ENCODER_1_NORMAL_ATTENDED = "encoder[1].normalAttended";

  /** Sequence (5, 24). */
  public static final String ENCODER_1_HIDDEN = "encoder[1].hidden";

  /** Sequence (5, 12). */
  public static final String ENCODER_1_NARROWED = "encoder[1].narrowed";

  /** Sequence (5, 12). */
  public static final String ENCODER_1_KEPT_HIDDEN = "encoder[1].keptHidden";

  /** Sequence (5, 12). */
  public static final String ENCODER_1_RESULT = "encoder[1].result";

  /** Sequence (5, 12). */
  public static final String FEATURES = "features";

  /** Features (12). */
  public static final String IMAGE = "image";

  /** Scores (4). */
  public static final String ANSWER = "answer";

  private static final int WIDTH = 12;
  private static final int HEADS = 3;
  private static final int INNER = 24;

  private PatchEncoderGraph(Builder builder) {}

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.transformer.PatchEncoder";
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
    description.dimension("width", 12);
    description.dimension("heads", 3);
    description.dimension("inner", 24);
    description.input(PHOTO, "Image", "org.distill4j.runtime.data.ImageColumn", Axis.of(3), Axis.of(8), Axis.of(8));
    description.output(ANSWER, "Scores", Axis.of(4));
    return description.build();
  }

  @Override
  public long parameters() {
    return 3304L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        PATCHES,
        new LayerVertex(new PatchEmbeddingLayer(3, 4, WIDTH)),
        PHOTO);
    graph.addVertex(
        BEGUN,
        new LayerVertex(new ClassTokenLayer(WIDTH, 0.05)),
        PATCHES);
    graph.addVertex(
        PLACED,
        new LayerVertex(new PositionEmbeddingLayer(5, WIDTH, 0.05)),
        BEGUN);
    graph.addVertex(
        ENCODER_0_NORMAL,
        new LayerVertex(new LayerNormLayer(WIDTH, 1.0E-6, true)),
        PLACED);
    graph.addVertex(
        ENCODER_0_QUERY,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        ENCODER_0_NORMAL);
    graph.addVertex(
        ENCODER_0_KEY,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        ENCODER_0_NORMAL);
    graph.addVertex(
        ENCODER_0_VALUE,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        ENCODER_0_NORMAL);
    graph.addVertex(
        ENCODER_0_CONTEXT,
        new LayerVertex(new AttentionLayer(HEADS, 0.0, false, false, 0.0)),
        ENCODER_0_QUERY, ENCODER_0_KEY, ENCODER_0_VALUE);
    graph.addVertex(
        ENCODER_0_MIXED,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        ENCODER_0_CONTEXT);
    graph.addVertex(
        ENCODER_0_KEPT_CONTEXT,
        new LayerVertex(new DropoutLayer(0.1)),
        ENCODER_0_MIXED);
    graph.addVertex(
        ENCODER_0_ATTENDED,
        new LayerVertex(new AddLayer(Activation.IDENTITY)),
        PLACED, ENCODER_0_KEPT_CONTEXT);
    graph.addVertex(
        ENCODER_0_NORMAL_ATTENDED,
        new LayerVertex(new LayerNormLayer(WIDTH, 1.0E-6, true)),
        ENCODER_0_ATTENDED);
    graph.addVertex(
        ENCODER_0_HIDDEN,
        new LayerVertex(new DenseLayer(WIDTH, INNER, Activation.GELU, true)),
        ENCODER_0_NORMAL_ATTENDED);
    graph.addVertex(
        ENCODER_0_NARROWED,
        new LayerVertex(new DenseLayer(INNER, WIDTH, Activation.IDENTITY, true)),
        ENCODER_0_HIDDEN);
    graph.addVertex(
        ENCODER_0_KEPT_HIDDEN,
        new LayerVertex(new DropoutLayer(0.1)),
        ENCODER_0_NARROWED);
    graph.addVertex(
        ENCODER_0_RESULT,
        new LayerVertex(new AddLayer(Activation.IDENTITY)),
        ENCODER_0_ATTENDED, ENCODER_0_KEPT_HIDDEN);
    graph.addVertex(
        ENCODER_1_NORMAL,
        new LayerVertex(new LayerNormLayer(WIDTH, 1.0E-6, true)),
        ENCODER_0_RESULT);
    graph.addVertex(
        ENCODER_1_QUERY,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        ENCODER_1_NORMAL);
    graph.addVertex(
        ENCODER_1_KEY,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        ENCODER_1_NORMAL);
    graph.addVertex(
        ENCODER_1_VALUE,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        ENCODER_1_NORMAL);
    graph.addVertex(
        ENCODER_1_CONTEXT,
        new LayerVertex(new AttentionLayer(HEADS, 0.0, false, false, 0.0)),
        ENCODER_1_QUERY, ENCODER_1_KEY, ENCODER_1_VALUE);
    graph.addVertex(
        ENCODER_1_MIXED,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        ENCODER_1_CONTEXT);
    graph.addVertex(
        ENCODER_1_KEPT_CONTEXT,
        new LayerVertex(new DropoutLayer(0.1)),
        ENCODER_1_MIXED);
    graph.addVertex(
        ENCODER_1_ATTENDED,
        new LayerVertex(new AddLayer(Activation.IDENTITY)),
        ENCODER_0_RESULT, ENCODER_1_KEPT_CONTEXT);
    graph.addVertex(
        ENCODER_1_NORMAL_ATTENDED,
        new LayerVertex(new LayerNormLayer(WIDTH, 1.0E-6, true)),
        ENCODER_1_ATTENDED);
    graph.addVertex(
        ENCODER_1_HIDDEN,
        new LayerVertex(new DenseLayer(WIDTH, INNER, Activation.GELU, true)),
        ENCODER_1_NORMAL_ATTENDED);
    graph.addVertex(
        ENCODER_1_NARROWED,
        new LayerVertex(new DenseLayer(INNER, WIDTH, Activation.IDENTITY, true)),
        ENCODER_1_HIDDEN);
    graph.addVertex(
        ENCODER_1_KEPT_HIDDEN,
        new LayerVertex(new DropoutLayer(0.1)),
        ENCODER_1_NARROWED);
    graph.addVertex(
        ENCODER_1_RESULT,
        new LayerVertex(new AddLayer(Activation.IDENTITY)),
        ENCODER_1_ATTENDED, ENCODER_1_KEPT_HIDDEN);
    graph.addVertex(
        FEATURES,
        new LayerVertex(new LayerNormLayer(WIDTH, 1.0E-6, true)),
        ENCODER_1_RESULT);
    graph.addVertex(
        IMAGE,
        new LayerVertex(new MeanPoolingLayer()),
        FEATURES);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer(WIDTH, 4, true)),
        IMAGE);
  }

  /** Sets dimensions. */
  public static final class Builder {
    private Builder() {}

    /** Builds the graph. */
    public PatchEncoderGraph build() {
      return new PatchEncoderGraph(this);
    }
  }
}
