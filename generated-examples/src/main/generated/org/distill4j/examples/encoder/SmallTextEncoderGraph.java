package org.distill4j.examples.encoder;

import java.util.List;
import javax.annotation.processing.Generated;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.distill4j.runtime.graph.Checks;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.description.Axis;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.attention.AttentionLayer;
import org.distill4j.runtime.layer.attention.AttentionWeightsLayer;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.DropoutLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.distill4j.runtime.layer.norm.LayerNormLayer;
import org.distill4j.runtime.layer.sequence.EmbeddingLayer;
import org.distill4j.runtime.layer.sequence.MeanPoolingLayer;
import org.distill4j.runtime.layer.sequence.PositionEmbeddingLayer;
import org.distill4j.runtime.layer.sequence.TypeEmbeddingLayer;

/**
 * The graph of {@link SmallTextEncoder}.
 *
 * <pre>
 * node                 operation          value               parameters   multiply-adds     bytes
 * text                 input              Tokens(words)
 * words                Embedding          Sequence(words,              8                        32
 *                                         8)                * vocabulary                   * words
 * placed               PositionEmbedding  Sequence(words,            256                        32
 *                                         8)                                               * words
 * typed                TypeEmbedding      Sequence(words,             16                        32
 *                                         8)                                               * words
 * embedded             LayerNorm          Sequence(words,             16       8 * words        32
 *                                         8)                                               * words
 * encoder.query        Dense              Sequence(words,             72      64 * words        32
 *                                         8)                                               * words
 * encoder.key          Dense              Sequence(words,             72      64 * words        32
 *                                         8)                                               * words
 * encoder.value        Dense              Sequence(words,             72      64 * words        32
 *                                         8)                                               * words
 * encoder.context      Attention          Sequence(words,                     16 * words        32
 *                                         8)                                     * words   * words
 * encoder.mixed        Dense              Sequence(words,             72      64 * words        32
 *                                         8)                                               * words
 * encoder.keptContext  Dropout            Sequence(words,                                       32
 *                                         8)                                               * words
 * encoder.attended     LayerNorm          Sequence(words,             16       8 * words        32
 *                                         8)                                               * words
 * encoder.hidden       Dense              Sequence(words,            144     128 * words        64
 *                                         16)                                              * words
 * encoder.narrowed     Dense              Sequence(words,            136     128 * words        32
 *                                         8)                                               * words
 * encoder.keptHidden   Dropout            Sequence(words,                                       32
 *                                         8)                                               * words
 * encoder.result       LayerNorm          Sequence(words,             16       8 * words        32
 *                                         8)                                               * words
 * sentence             MeanPooling        Features(8)                                           32
 * answer               Logits             Scores(3)                   27              24        12
 * maps                 AttentionWeights   AttentionMaps(4,                     8 * words        16
 *                                         words, words)                          * words   * words
 *                                                                                          * words
 * total                                                                8      24 * words        16
 *                                                           * vocabulary   * words + 536   * words
 *                                                                  + 915    * words + 24   * words
 *                                                                                            + 512
 *                                                                                          * words
 *                                                                                             + 44
 *
 * For vocabulary = 1,000, words = 20:
 * 8,915 parameters, 20,344 multiply-adds and 16,684 bytes.
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class SmallTextEncoderGraph extends NetworkGraph {
  /** Tokens (words). */
  public static final String TEXT = "text";

  /** Sequence (words, 8). */
  public static final String WORDS = "words";

  /** Sequence (words, 8). */
  public static final String PLACED = "placed";

  /** Sequence (words, 8). */
  public static final String TYPED = "typed";

  /** Sequence (words, 8). */
  public static final String EMBEDDED = "embedded";

  /** Sequence (words, 8). */
  public static final String ENCODER_QUERY = "encoder.query";

  /** Sequence (words, 8). */
  public static final String ENCODER_KEY = "encoder.key";

  /** Sequence (words, 8). */
  public static final String ENCODER_VALUE = "encoder.value";

  /** Sequence (words, 8). */
  public static final String ENCODER_CONTEXT = "encoder.context";

  /** Sequence (words, 8). */
  public static final String ENCODER_MIXED = "encoder.mixed";

  /** Sequence (words, 8). */
  public static final String ENCODER_KEPT_CONTEXT = "encoder.keptContext";

  /** Sequence (words, 8). */
  public static final String ENCODER_ATTENDED = "encoder.attended";

  /** Sequence (words, 16). */
  public static final String ENCODER_HIDDEN = "encoder.hidden";

  /** Sequence (words, 8). */
  public static final String ENCODER_NARROWED = "encoder.narrowed";

  /** Sequence (words, 8). */
  public static final String ENCODER_KEPT_HIDDEN = "encoder.keptHidden";

  /** Sequence (words, 8). */
  public static final String ENCODER_RESULT = "encoder.result";

  /** Features (8). */
  public static final String SENTENCE = "sentence";

  /** Scores (3). */
  public static final String ANSWER = "answer";

  /** AttentionMaps (4, words, words). */
  public static final String MAPS = "maps";

  private static final int WIDTH = 8;
  private static final int HEADS = 4;
  private static final int INNER = 16;
  private final int vocabulary;

  private SmallTextEncoderGraph(Builder builder) {
    this.vocabulary = builder.vocabulary;
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.encoder.SmallTextEncoder";
  }

  @Override
  public List<String> inputs() {
    return List.of(TEXT);
  }

  @Override
  public List<String> outputs() {
    return List.of(ANSWER, MAPS);
  }

  @Override
  public ModelDescription description() {
    ModelDescription.Builder description = ModelDescription.builder(name());
    description.dimension("width", 8);
    description.dimension("heads", 4);
    description.dimension("inner", 16);
    description.dimension("layers", 1);
    description.dimension("vocabulary", vocabulary);
    description.input(TEXT, "Tokens", "org.distill4j.runtime.data.TokenColumn", Axis.varying("words"));
    description.output(ANSWER, "Scores", Axis.of(3));
    description.output(MAPS, "AttentionMaps", Axis.of(4), Axis.varying("words"), Axis.varying("words"));
    return description.build();
  }

  @Override
  public long parameters() {
    return 8L * vocabulary + 915L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        WORDS,
        new LayerVertex(new EmbeddingLayer(vocabulary, WIDTH, 0.05)),
        TEXT);
    graph.addVertex(
        PLACED,
        new LayerVertex(new PositionEmbeddingLayer(32, WIDTH, 0.05)),
        WORDS);
    graph.addVertex(
        TYPED,
        new LayerVertex(new TypeEmbeddingLayer(2, WIDTH, 0.05)),
        PLACED);
    graph.addVertex(
        EMBEDDED,
        new LayerVertex(new LayerNormLayer(WIDTH, 1.0E-12, true)),
        TYPED);
    graph.addVertex(
        ENCODER_QUERY,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        EMBEDDED);
    graph.addVertex(
        ENCODER_KEY,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        EMBEDDED);
    graph.addVertex(
        ENCODER_VALUE,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        EMBEDDED);
    graph.addVertex(
        ENCODER_CONTEXT,
        new LayerVertex(new AttentionLayer(HEADS, 0.0, false, false, 0.1)),
        ENCODER_QUERY, ENCODER_KEY, ENCODER_VALUE);
    graph.addVertex(
        ENCODER_MIXED,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        ENCODER_CONTEXT);
    graph.addVertex(
        ENCODER_KEPT_CONTEXT,
        new LayerVertex(new DropoutLayer(0.1)),
        ENCODER_MIXED);
    graph.addVertex(
        ENCODER_ATTENDED,
        new LayerVertex(new LayerNormLayer(WIDTH, 1.0E-12, true)),
        EMBEDDED, ENCODER_KEPT_CONTEXT);
    graph.addVertex(
        ENCODER_HIDDEN,
        new LayerVertex(new DenseLayer(WIDTH, INNER, Activation.GELU, true)),
        ENCODER_ATTENDED);
    graph.addVertex(
        ENCODER_NARROWED,
        new LayerVertex(new DenseLayer(INNER, WIDTH, Activation.IDENTITY, true)),
        ENCODER_HIDDEN);
    graph.addVertex(
        ENCODER_KEPT_HIDDEN,
        new LayerVertex(new DropoutLayer(0.1)),
        ENCODER_NARROWED);
    graph.addVertex(
        ENCODER_RESULT,
        new LayerVertex(new LayerNormLayer(WIDTH, 1.0E-12, true)),
        ENCODER_ATTENDED, ENCODER_KEPT_HIDDEN);
    graph.addVertex(
        SENTENCE,
        new LayerVertex(new MeanPoolingLayer()),
        ENCODER_RESULT);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer(WIDTH, 3, true)),
        SENTENCE);
    graph.addVertex(
        MAPS,
        new LayerVertex(new AttentionWeightsLayer(HEADS, 0.0, false, false, false)),
        ENCODER_QUERY, ENCODER_KEY);
  }

  /** Sets dimensions. */
  public static final class Builder {
    private int vocabulary;

    private Builder() {}

    /** Sets the dimension {@code vocabulary}, at least 1. */
    public Builder vocabulary(int vocabulary) {
      this.vocabulary = Checks.size("vocabulary", vocabulary);
      return this;
    }

    /**
     * Builds the graph.
     *
     * @throws IllegalStateException if a dimension is not set
     */
    public SmallTextEncoderGraph build() {
      Checks.bound("vocabulary", vocabulary);
      return new SmallTextEncoderGraph(this);
    }
  }
}
