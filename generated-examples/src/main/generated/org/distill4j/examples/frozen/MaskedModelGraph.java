package org.distill4j.examples.frozen;

import java.util.List;
import javax.annotation.processing.Generated;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.distill4j.runtime.graph.Checks;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.description.Axis;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.graph.frozen.Storage;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.attention.AttentionLayer;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.DropoutLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.distill4j.runtime.layer.norm.LayerNormLayer;
import org.distill4j.runtime.layer.sequence.FirstStepLayer;

/**
 * The graph of {@link MaskedModel}.
 *
 * <pre>
 * node                  operation  value             parameters   frozen  multiply-adds      bytes
 * video                 input      Sequence(frames,
 *                                  width)
 * lower[0].query        Dense      Sequence(frames,                width         frames          4
 *                                  width)                        * width        * width   * frames
 *                                                                + width        * width    * width
 * lower[0].key          Dense      Sequence(frames,                width         frames          4
 *                                  width)                        * width        * width   * frames
 *                                                                + width        * width    * width
 * lower[0].value        Dense      Sequence(frames,                width         frames          4
 *                                  width)                        * width        * width   * frames
 *                                                                + width        * width    * width
 * lower[0].context      Attention  Sequence(frames,                          2 * frames          4
 *                                  width)                                      * frames   * frames
 *                                                                               * width    * width
 * lower[0].mixed        Dense      Sequence(frames,                width         frames          4
 *                                  width)                        * width        * width   * frames
 *                                                                + width        * width    * width
 * lower[0].keptContext  Dropout    Sequence(frames,                                              4
 *                                  width)                                                 * frames
 *                                                                                          * width
 * lower[0].attended     LayerNorm  Sequence(frames,                    2         frames          4
 *                                  width)                        * width        * width   * frames
 *                                                                                          * width
 * lower[0].hidden       Dense      Sequence(frames,                   24    24 * frames         96
 *                                  24)                           * width        * width   * frames
 *                                                                   + 24
 * lower[0].narrowed     Dense      Sequence(frames,                   25    24 * frames          4
 *                                  width)                        * width        * width   * frames
 *                                                                                          * width
 * lower[0].keptHidden   Dropout    Sequence(frames,                                              4
 *                                  width)                                                 * frames
 *                                                                                          * width
 * lower[0].result       LayerNorm  Sequence(frames,                    2         frames          4
 *                                  width)                        * width        * width   * frames
 *                                                                                          * width
 * lower[1].query        Dense      Sequence(frames,                width         frames          4
 *                                  width)                        * width        * width   * frames
 *                                                                + width        * width    * width
 * lower[1].key          Dense      Sequence(frames,                width         frames          4
 *                                  width)                        * width        * width   * frames
 *                                                                + width        * width    * width
 * lower[1].value        Dense      Sequence(frames,                width         frames          4
 *                                  width)                        * width        * width   * frames
 *                                                                + width        * width    * width
 * lower[1].context      Attention  Sequence(frames,                          2 * frames          4
 *                                  width)                                      * frames   * frames
 *                                                                               * width    * width
 * lower[1].mixed        Dense      Sequence(frames,                width         frames          4
 *                                  width)                        * width        * width   * frames
 *                                                                + width        * width    * width
 * lower[1].keptContext  Dropout    Sequence(frames,                                              4
 *                                  width)                                                 * frames
 *                                                                                          * width
 * lower[1].attended     LayerNorm  Sequence(frames,                    2         frames          4
 *                                  width)                        * width        * width   * frames
 *                                                                                          * width
 * lower[1].hidden       Dense      Sequence(frames,                   24    24 * frames         96
 *                                  24)                           * width        * width   * frames
 *                                                                   + 24
 * lower[1].narrowed     Dense      Sequence(frames,                   25    24 * frames          4
 *                                  width)                        * width        * width   * frames
 *                                                                                          * width
 * lower[1].keptHidden   Dropout    Sequence(frames,                                              4
 *                                  width)                                                 * frames
 *                                                                                          * width
 * lower[1].result       LayerNorm  Sequence(frames,                    2         frames          4
 *                                  width)                        * width        * width   * frames
 *                                                                                          * width
 * upper.query           Dense      Sequence(frames,  width                       frames          4
 *                                  width)            * width                    * width   * frames
 *                                                    + width                    * width    * width
 * upper.key             Dense      Sequence(frames,  width                       frames          4
 *                                  width)            * width                    * width   * frames
 *                                                    + width                    * width    * width
 * upper.value           Dense      Sequence(frames,  width                       frames          4
 *                                  width)            * width                    * width   * frames
 *                                                    + width                    * width    * width
 * upper.context         Attention  Sequence(frames,                          2 * frames          4
 *                                  width)                                      * frames   * frames
 *                                                                               * width    * width
 * upper.mixed           Dense      Sequence(frames,  width                       frames          4
 *                                  width)            * width                    * width   * frames
 *                                                    + width                    * width    * width
 * upper.keptContext     Dropout    Sequence(frames,                                              4
 *                                  width)                                                 * frames
 *                                                                                          * width
 * upper.attended        LayerNorm  Sequence(frames,  2 * width                   frames          4
 *                                  width)                                       * width   * frames
 *                                                                                          * width
 * upper.hidden          Dense      Sequence(frames,  24 * width             24 * frames         96
 *                                  24)               + 24                       * width   * frames
 * upper.narrowed        Dense      Sequence(frames,  25 * width             24 * frames          4
 *                                  width)                                       * width   * frames
 *                                                                                          * width
 * upper.keptHidden      Dropout    Sequence(frames,                                              4
 *                                  width)                                                 * frames
 *                                                                                          * width
 * upper.result          LayerNorm  Sequence(frames,  2 * width                   frames          4
 *                                  width)                                       * width   * frames
 *                                                                                          * width
 * first                 FirstStep  Features(width)                                       4 * width
 * mapped                Dense      Features(width)                 width  width * width  4 * width
 *                                                                * width
 * again                 Dense      Features(width)                        width * width  4 * width
 * answer                Logits     Scores(3)         3 * width                3 * width         12
 *                                                    + 3
 * total                                              4 * width         9    12 * frames        120
 *                                                    * width     * width        * width   * frames
 *                                                    + 60        * width    * width + 6    * width
 *                                                    * width       + 114       * frames      + 288
 *                                                    + 27        * width       * frames   * frames
 *                                                                   + 48  * width + 150       + 12
 *                                                                              * frames    * width
 *                                                                           * width + 2       + 12
 *                                                                               * width
 *                                                                           * width + 3
 *                                                                               * width
 *
 * trainable 4 * width * width + 60 * width + 27, frozen 9 * width * width + 114 * width + 48
 *
 * For frames = 20, width = 1,000:
 * 4,060,027 parameters, 9,114,048 frozen parameters, 247,403,000 multiply-adds and 2,417,772 bytes.
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class MaskedModelGraph extends NetworkGraph {
  /** Sequence (frames, width). */
  public static final String VIDEO = "video";

  /** Sequence (frames, width). */
  public static final String LOWER_0_QUERY = "lower[0].query";

  /** Sequence (frames, width). */
  public static final String LOWER_0_KEY = "lower[0].key";

  /** Sequence (frames, width). */
  public static final String LOWER_0_VALUE = "lower[0].value";

  /** Sequence (frames, width). */
  public static final String LOWER_0_CONTEXT = "lower[0].context";

  /** Sequence (frames, width). */
  public static final String LOWER_0_MIXED = "lower[0].mixed";

  /** Sequence (frames, width). */
  public static final String LOWER_0_KEPT_CONTEXT = "lower[0].keptContext";

  /** Sequence (frames, width). */
  public static final String LOWER_0_ATTENDED = "lower[0].attended";

  /** Sequence (frames, 24). */
  public static final String LOWER_0_HIDDEN = "lower[0].hidden";

  /** Sequence (frames, width). */
  public static final String LOWER_0_NARROWED = "lower[0].narrowed";

  /** Sequence (frames, width). */
  public static final String LOWER_0_KEPT_HIDDEN = "lower[0].keptHidden";

  /** Sequence (frames, width). */
  public static final String LOWER_0_RESULT = "lower[0].result";

  /** Sequence (frames, width). */
  public static final String LOWER_1_QUERY = "lower[1].query";

  /** Sequence (frames, width). */
  public static final String LOWER_1_KEY = "lower[1].key";

  /** Sequence (frames, width). */
  public static final String LOWER_1_VALUE = "lower[1].value";

  /** Sequence (frames, width). */
  public static final String LOWER_1_CONTEXT = "lower[1].context";

  /** Sequence (frames, width). */
  public static final String LOWER_1_MIXED = "lower[1].mixed";

  /** Sequence (frames, width). */
  public static final String LOWER_1_KEPT_CONTEXT = "lower[1].keptContext";

  /** Sequence (frames, width). */
  public static final String LOWER_1_ATTENDED = "lower[1].attended";

  /** Sequence (frames, 24). */
  public static final String LOWER_1_HIDDEN = "lower[1].hidden";

  /** Sequence (frames, width). */
  public static final String LOWER_1_NARROWED = "lower[1].narrowed";

  /** Sequence (frames, width). */
  public static final String LOWER_1_KEPT_HIDDEN = "lower[1].keptHidden";

  /** Sequence (frames, width). */
  public static final String LOWER_1_RESULT = "lower[1].result";

  /** Sequence (frames, width). */
  public static final String UPPER_QUERY = "upper.query";

  /** Sequence (frames, width). */
  public static final String UPPER_KEY = "upper.key";

  /** Sequence (frames, width). */
  public static final String UPPER_VALUE = "upper.value";

  /** Sequence (frames, width). */
  public static final String UPPER_CONTEXT = "upper.context";

  /** Sequence (frames, width). */
  public static final String UPPER_MIXED = "upper.mixed";

  /** Sequence (frames, width). */
  public static final String UPPER_KEPT_CONTEXT = "upper.keptContext";

  /** Sequence (frames, width). */
  public static final String UPPER_ATTENDED = "upper.attended";

  /** Sequence (frames, 24). */
  public static final String UPPER_HIDDEN = "upper.hidden";

  /** Sequence (frames, width). */
  public static final String UPPER_NARROWED = "upper.narrowed";

  /** Sequence (frames, width). */
  public static final String UPPER_KEPT_HIDDEN = "upper.keptHidden";

  /** Sequence (frames, width). */
  public static final String UPPER_RESULT = "upper.result";

  /** Features (width). */
  public static final String FIRST = "first";

  /** Features (width). */
  public static final String MAPPED = "mapped";

  /** Features (width). */
  public static final String AGAIN = "again";

  /** Scores (3). */
  public static final String ANSWER = "answer";

  private static final int INNER = 24;
  private static final int HEADS = 2;
  private final int width;

  private MaskedModelGraph(Builder builder) {
    this.width = builder.width;
    Checks.requirement(
        width % 2 == 0,
        "@Attention on 'lower[0].context' requires features % heads == 0",
        "features = " + width + ", heads = 2");
    Checks.requirement(
        width % 2 == 0,
        "@Attention on 'lower[0].context' requires values % heads == 0",
        "heads = 2, values = " + width);
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.frozen.MaskedModel";
  }

  @Override
  public List<String> inputs() {
    return List.of(VIDEO);
  }

  @Override
  public List<String> outputs() {
    return List.of(ANSWER);
  }

  @Override
  public ModelDescription description() {
    ModelDescription.Builder description = ModelDescription.builder(name());
    description.dimension("width", width);
    description.dimension("inner", 24);
    description.dimension("heads", 2);
    description.input(VIDEO, "Sequence", "org.distill4j.runtime.data.SequenceColumn", Axis.varying("frames"), Axis.of(width));
    description.output(ANSWER, "Scores", Axis.of(3));
    return description.build();
  }

  @Override
  public long parameters() {
    return Checks.sum(Checks.product(4L, width, width), 60L * width, 27L);
  }

  @Override
  public long frozenParameters() {
    return Checks.sum(Checks.product(9L, width, width), 114L * width, 48L);
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        LOWER_0_QUERY,
        new LayerVertex(new DenseLayer(width, width, Activation.IDENTITY, true))
            .frozen(Storage.INT8),
        VIDEO);
    graph.addVertex(
        LOWER_0_KEY,
        new LayerVertex(new DenseLayer(width, width, Activation.IDENTITY, true))
            .frozen(Storage.INT8),
        VIDEO);
    graph.addVertex(
        LOWER_0_VALUE,
        new LayerVertex(new DenseLayer(width, width, Activation.IDENTITY, true))
            .frozen(Storage.INT8),
        VIDEO);
    graph.addVertex(
        LOWER_0_CONTEXT,
        new LayerVertex(new AttentionLayer(HEADS, 0.0, false, false, 0.1)),
        LOWER_0_QUERY, LOWER_0_KEY, LOWER_0_VALUE);
    graph.addVertex(
        LOWER_0_MIXED,
        new LayerVertex(new DenseLayer(width, width, Activation.IDENTITY, true))
            .frozen(Storage.INT8),
        LOWER_0_CONTEXT);
    graph.addVertex(
        LOWER_0_KEPT_CONTEXT,
        new LayerVertex(new DropoutLayer(0.1)),
        LOWER_0_MIXED);
    graph.addVertex(
        LOWER_0_ATTENDED,
        new LayerVertex(new LayerNormLayer(width, 1.0E-12, true))
            .frozen(Storage.INT8),
        VIDEO, LOWER_0_KEPT_CONTEXT);
    graph.addVertex(
        LOWER_0_HIDDEN,
        new LayerVertex(new DenseLayer(width, INNER, Activation.GELU, true))
            .frozen(Storage.INT8),
        LOWER_0_ATTENDED);
    graph.addVertex(
        LOWER_0_NARROWED,
        new LayerVertex(new DenseLayer(INNER, width, Activation.IDENTITY, true))
            .frozen(Storage.INT8),
        LOWER_0_HIDDEN);
    graph.addVertex(
        LOWER_0_KEPT_HIDDEN,
        new LayerVertex(new DropoutLayer(0.1)),
        LOWER_0_NARROWED);
    graph.addVertex(
        LOWER_0_RESULT,
        new LayerVertex(new LayerNormLayer(width, 1.0E-12, true))
            .frozen(Storage.INT8),
        LOWER_0_ATTENDED, LOWER_0_KEPT_HIDDEN);
    graph.addVertex(
        LOWER_1_QUERY,
        new LayerVertex(new DenseLayer(width, width, Activation.IDENTITY, true))
            .frozen(Storage.INT8),
        LOWER_0_RESULT);
    graph.addVertex(
        LOWER_1_KEY,
        new LayerVertex(new DenseLayer(width, width, Activation.IDENTITY, true))
            .frozen(Storage.INT8),
        LOWER_0_RESULT);
    graph.addVertex(
        LOWER_1_VALUE,
        new LayerVertex(new DenseLayer(width, width, Activation.IDENTITY, true))
            .frozen(Storage.INT8),
        LOWER_0_RESULT);
    graph.addVertex(
        LOWER_1_CONTEXT,
        new LayerVertex(new AttentionLayer(HEADS, 0.0, false, false, 0.1)),
        LOWER_1_QUERY, LOWER_1_KEY, LOWER_1_VALUE);
    graph.addVertex(
        LOWER_1_MIXED,
        new LayerVertex(new DenseLayer(width, width, Activation.IDENTITY, true))
            .frozen(Storage.INT8),
        LOWER_1_CONTEXT);
    graph.addVertex(
        LOWER_1_KEPT_CONTEXT,
        new LayerVertex(new DropoutLayer(0.1)),
        LOWER_1_MIXED);
    graph.addVertex(
        LOWER_1_ATTENDED,
        new LayerVertex(new LayerNormLayer(width, 1.0E-12, true))
            .frozen(Storage.INT8),
        LOWER_0_RESULT, LOWER_1_KEPT_CONTEXT);
    graph.addVertex(
        LOWER_1_HIDDEN,
        new LayerVertex(new DenseLayer(width, INNER, Activation.GELU, true))
            .frozen(Storage.INT8),
        LOWER_1_ATTENDED);
    graph.addVertex(
        LOWER_1_NARROWED,
        new LayerVertex(new DenseLayer(INNER, width, Activation.IDENTITY, true))
            .frozen(Storage.INT8),
        LOWER_1_HIDDEN);
    graph.addVertex(
        LOWER_1_KEPT_HIDDEN,
        new LayerVertex(new DropoutLayer(0.1)),
        LOWER_1_NARROWED);
    graph.addVertex(
        LOWER_1_RESULT,
        new LayerVertex(new LayerNormLayer(width, 1.0E-12, true))
            .frozen(Storage.INT8),
        LOWER_1_ATTENDED, LOWER_1_KEPT_HIDDEN);
    graph.addVertex(
        UPPER_QUERY,
        new LayerVertex(new DenseLayer(width, width, Activation.IDENTITY, true)),
        LOWER_1_RESULT);
    graph.addVertex(
        UPPER_KEY,
        new LayerVertex(new DenseLayer(width, width, Activation.IDENTITY, true)),
        LOWER_1_RESULT);
    graph.addVertex(
        UPPER_VALUE,
        new LayerVertex(new DenseLayer(width, width, Activation.IDENTITY, true)),
        LOWER_1_RESULT);
    graph.addVertex(
        UPPER_CONTEXT,
        new LayerVertex(new AttentionLayer(HEADS, 0.0, false, false, 0.1)),
        UPPER_QUERY, UPPER_KEY, UPPER_VALUE);
    graph.addVertex(
        UPPER_MIXED,
        new LayerVertex(new DenseLayer(width, width, Activation.IDENTITY, true)),
        UPPER_CONTEXT);
    graph.addVertex(
        UPPER_KEPT_CONTEXT,
        new LayerVertex(new DropoutLayer(0.1)),
        UPPER_MIXED);
    graph.addVertex(
        UPPER_ATTENDED,
        new LayerVertex(new LayerNormLayer(width, 1.0E-12, true)),
        LOWER_1_RESULT, UPPER_KEPT_CONTEXT);
    graph.addVertex(
        UPPER_HIDDEN,
        new LayerVertex(new DenseLayer(width, INNER, Activation.GELU, true)),
        UPPER_ATTENDED);
    graph.addVertex(
        UPPER_NARROWED,
        new LayerVertex(new DenseLayer(INNER, width, Activation.IDENTITY, true)),
        UPPER_HIDDEN);
    graph.addVertex(
        UPPER_KEPT_HIDDEN,
        new LayerVertex(new DropoutLayer(0.1)),
        UPPER_NARROWED);
    graph.addVertex(
        UPPER_RESULT,
        new LayerVertex(new LayerNormLayer(width, 1.0E-12, true)),
        UPPER_ATTENDED, UPPER_KEPT_HIDDEN);
    graph.addVertex(
        FIRST,
        new LayerVertex(new FirstStepLayer()),
        UPPER_RESULT);
    graph.addVertex(
        MAPPED,
        new LayerVertex(new DenseLayer(width, width, Activation.IDENTITY, false))
            .frozen(Storage.FLOAT32),
        FIRST);
    graph.addVertex(
        AGAIN,
        new LayerVertex(new DenseLayer(width, width, Activation.IDENTITY, false), MAPPED),
        MAPPED);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer(width, 3, true)),
        AGAIN);
  }

  /** Sets dimensions. */
  public static final class Builder {
    private int width;

    private Builder() {}

    /** Sets the dimension {@code width}, at least 1. */
    public Builder width(int width) {
      this.width = Checks.size("width", width);
      return this;
    }

    /**
     * Builds the graph.
     *
     * @throws IllegalStateException if a dimension is not set
     */
    public MaskedModelGraph build() {
      Checks.bound("width", width);
      return new MaskedModelGraph(this);
    }
  }
}
