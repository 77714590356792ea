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
import org.distill4j.runtime.layer.core.ScaleLayer;
import org.distill4j.runtime.layer.image.PatchEmbeddingLayer;
import org.distill4j.runtime.layer.norm.LayerNormLayer;
import org.distill4j.runtime.layer.sequence.ClassTokenLayer;
import org.distill4j.runtime.layer.sequence.FirstStepLayer;
import org.distill4j.runtime.layer.sequence.PositionEmbeddingLayer;
import org.distill4j.runtime.layer.sequence.StepRange;
import org.distill4j.runtime.layer.sequence.StepSliceLayer;

/**
 * The graph of {@link TaughtPatchEncoder}.
 *
 * <pre>
 * node                       operation          value            parameters  multiply-adds  bytes
 * photo                      input              Image(3, 8, 8)
 * patches                    PatchEmbedding     Sequence(4, 12)         588          2,304    192
 * asked                      ClassToken         Sequence(5, 12)          12                   240
 * begun                      ClassToken         Sequence(6, 12)          12                   288
 * placed                     PositionEmbedding  Sequence(6, 12)          72                   288
 * encoder[0].normal          LayerNorm          Sequence(6, 12)          24             72    288
 * encoder[0].query           Dense              Sequence(6, 12)         156            864    288
 * encoder[0].key             Dense              Sequence(6, 12)         156            864    288
 * encoder[0].value           Dense              Sequence(6, 12)         156            864    288
 * encoder[0].context         Attention          Sequence(6, 12)                        864    288
 * encoder[0].mixed           Dense              Sequence(6, 12)         156            864    288
 * encoder[0].keptContext     Dropout            Sequence(6, 12)                               288
 * encoder[0].attended        Add                Sequence(6, 12)                               288
 * encoder[0].normalAttended  LayerNorm          Sequence(6, 12)          24             72    288
 * encoder[0].hidden          Dense              Sequence(6, 24)         312          1,728    576
 * encoder[0].narrowed        Dense              Sequence(6, 12)         300          1,728    288
 * encoder[0].keptHidden      Dropout            Sequence(6, 12)                               288
 * encoder[0].result          Add                Sequence(6, 12)                               288
 * encoder[1].normal          LayerNorm          Sequence(6, 12)          24             72    288
 * encoder[1].query           Dense              Sequence(6, 12)         156            864    288
 * encoder[1].key             Dense              Sequence(6, 12)         156            864    288
 * encoder[1].value           Dense              Sequence(6, 12)         156            864    288
 * encoder[1].context         Attention          Sequence(6, 12)                        864    288
 * encoder[1].mixed           Dense              Sequence(6, 12)         156            864    288
 * encoder[1].keptContext     Dropout            Sequence(6, 12)                               288
 * encoder[1].attended        Add                Sequence(6, 12)                               288
 * encoder[1].normalAttended  LayerNorm          Sequence(6, 12)          24             72    288
 * encoder[1].hidden          Dense              Sequence(6, 24)         312          1,728    576
 * encoder[1].narrowed        Dense              Sequence(6, 12)         300          1,728    288
 * encoder[1].keptHidden      Dropout            Sequence(6, 12)                               288
 * encoder[1].result          Add                Sequence(6, 12)                               288
 * features                   LayerNorm          Sequence(6, 12)          24             72    288
 * first                      FirstStep          Features(12)                                   48
 * answer                     Logits             Scores(4)                52             48     16
 * others                     StepSlice          Sequence(5, 12)                               240
 * second                     FirstStep          Features(12)                                   48
 * ofTeacher                  Logits             Scores(4)                52             48     16
 * both                       Add                Scores(4)                                      16
 * mean                       Scale              Scores(4)                                      16
 * total                                                               3,380         18,312  9,760
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class TaughtPatchEncoderGraph extends NetworkGraph {
  /** Image (3, 8, 8). */
  public static final String PHOTO = "photo";

  /** Sequence (4, 12). */
  public static final String PATCHES = "patches";

  /** Sequence (5, 12). */
  public static final String ASKED = "asked";

  /** Sequence (6, 12). */
  public static final String BEGUN = "begun";

  /** Sequence (6, 12). */
  public static final String PLACED = "placed";

  /** Sequence (6, 12). */
  public static final String ENCODER_0_NORMAL = "encoder[0].normal";

  /** Sequence (6, 12). */
  public static final String ENCODER_0_QUERY = "encoder[0].query";

  /** Sequence (6, 12). */
  public static final String ENCODER_0_KEY = "encoder[0].key";

  /** Sequence (6, 12). */
  public static final String ENCODER_0_VALUE = "encoder[0].value";

  /** Sequence (6, 12). */
  public static final String ENCODER_0_CONTEXT = "encoder[0].context";

  /** Sequence (6, 12). */
  public static final String ENCODER_0_MIXED = "encoder[0].mixed";

  /** Sequence (6, 12). */
  public static final String ENCODER_0_KEPT_CONTEXT = "encoder[0].keptContext";

  /** Sequence (6, 12). */
  public static final String ENCODER_0_ATTENDED = "encoder[0].attended";

  /** Sequence (6, 12). */
  public static final String ENCODER_0_NORMAL_ATTENDED = "encoder[0].normalAttended";

  /** Sequence (6, 24). */
  public static final String ENCODER_0_HIDDEN = "encoder[0].hidden";

  /** Sequence (6, 12). */
  public static final String ENCODER_0_NARROWED = "encoder[0].narrowed";

  /** Sequence (6, 12). */
  public static final String ENCODER_0_KEPT_HIDDEN = "encoder[0].keptHidden";

  /** Sequence (6, 12). */
  public static final String ENCODER_0_RESULT = "encoder[0].result";

  /** Sequence (6, 12). */
  public static final String ENCODER_1_NORMAL = "encoder[1].normal";

  /** Sequence (6, 12). */
  public static final String ENCODER_1_QUERY = "encoder[1].query";

  /** Sequence (6, 12). */
  public static final String ENCODER_1_KEY = "encoder[1].key";

  /** Sequence (6, 12). */
  public static final String ENCODER_1_VALUE = "encoder[1].value";

  /** Sequence (6, 12). */
  public static final String ENCODER_1_CONTEXT = "encoder[1].context";

  /** Sequence (6, 12). */
  public static final String ENCODER_1_MIXED = "encoder[1].mixed";

  /** Sequence (6, 12). */
  public static final String ENCODER_1_KEPT_CONTEXT = "encoder[1].keptContext";

  /** Sequence (6, 12). */
  public static final String ENCODER_1_ATTENDED = "encoder[1].attended";

  /** Sequence (6, 12). */
  public static final String ENCODER_1_NORMAL_ATTENDED = "encoder[1].normalAttended";

  /** Sequence (6, 24). */
  public static final String ENCODER_1_HIDDEN = "encoder[1].hidden";

  /** Sequence (6, 12). */
  public static final String ENCODER_1_NARROWED = "encoder[1].narrowed";

  /** Sequence (6, 12). */
  public static final String ENCODER_1_KEPT_HIDDEN = "encoder[1].keptHidden";

  /** Sequence (6, 12). */
  public static final String ENCODER_1_RESULT = "encoder[1].result";

  /** Sequence (6, 12). */
  public static final String FEATURES = "features";

  /** Features (12). */
  public static final String FIRST = "first";

  /** Scores (4). */
  public static final String ANSWER = "answer";

  /** Sequence (5, 12). */
  public static final String OTHERS = "others";

  /** Features (12). */
  public static final String SECOND = "second";

  /** Scores (4). */
  public static final String OF_TEACHER = "ofTeacher";

  /** Scores (4). */
  public static final String BOTH = "both";

  /** Scores (4). */
  public static final String MEAN = "mean";

  private static final int WIDTH = 12;
  private static final int HEADS = 3;
  private static final int INNER = 24;

  private TaughtPatchEncoderGraph(Builder builder) {}

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.transformer.TaughtPatchEncoder";
  }

  @Override
  public List<String> inputs() {
    return List.of(PHOTO);
  }

  @Override
  public List<String> outputs() {
    return List.of(MEAN);
  }

  @Override
  public ModelDescription description() {
    ModelDescription.Builder description = ModelDescription.builder(name());
    description.dimension("width", 12);
    description.dimension("heads", 3);
    description.dimension("inner", 24);
    description.input(PHOTO, "Image", "org.distill4j.runtime.data.ImageColumn", Axis.of(3), Axis.of(8), Axis.of(8));
    description.output(MEAN, "Scores", Axis.of(4));
    return description.build();
  }

  @Override
  public long parameters() {
    return 3380L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        PATCHES,
        new LayerVertex(new PatchEmbeddingLayer(3, 4, WIDTH)),
        PHOTO);
    graph.addVertex(
        ASKED,
        new LayerVertex(new ClassTokenLayer(WIDTH, 0.05)),
        PATCHES);
    graph.addVertex(
        BEGUN,
        new LayerVertex(new ClassTokenLayer(WIDTH, 0.05)),
        ASKED);
    graph.addVertex(
        PLACED,
        new LayerVertex(new PositionEmbeddingLayer(6, WIDTH, 0.05)),
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
        FIRST,
        new LayerVertex(new FirstStepLayer()),
        FEATURES);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer(WIDTH, 4, true)),
        FIRST);
    graph.addVertex(
        OTHERS,
        new LayerVertex(new StepSliceLayer(StepRange.ALL_BUT_FIRST, 1)),
        FEATURES);
    graph.addVertex(
        SECOND,
        new LayerVertex(new FirstStepLayer()),
        OTHERS);
    graph.addVertex(
        OF_TEACHER,
        new LayerVertex(new LogitsLayer(WIDTH, 4, true)),
        SECOND);
    graph.addVertex(
        BOTH,
        new LayerVertex(new AddLayer(Activation.IDENTITY)),
        ANSWER, OF_TEACHER);
    graph.addVertex(
        MEAN,
        new LayerVertex(new ScaleLayer(0.5)),
        BOTH);
  }

  /** Sets dimensions. */
  public static final class Builder {
    private Builder() {}

    /** Builds the graph. */
    public TaughtPatchEncoderGraph build() {
      return new TaughtPatchEncoderGraph(this);
    }
  }
}
