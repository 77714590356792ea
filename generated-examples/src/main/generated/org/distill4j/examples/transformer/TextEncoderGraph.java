package org.distill4j.examples.transformer;

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
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.DropoutLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.distill4j.runtime.layer.norm.LayerNormLayer;
import org.distill4j.runtime.layer.sequence.EmbeddingLayer;
import org.distill4j.runtime.layer.sequence.MeanPoolingLayer;
import org.distill4j.runtime.layer.sequence.PositionEmbeddingLayer;
import org.distill4j.runtime.layer.sequence.TypeEmbeddingLayer;

/**
 * The graph of {@link TextEncoder}.
 *
 * <pre>
 * node                    operation          value              parameters  multiply-adds    bytes
 * text                    input              Tokens(words)
 * words                   Embedding          Sequence(words,            16                      64
 *                                            16)              * vocabulary                 * words
 * placed                  PositionEmbedding  Sequence(words,           512                      64
 *                                            16)                                           * words
 * typed                   TypeEmbedding      Sequence(words,            32                      64
 *                                            16)                                           * words
 * embedded                LayerNorm          Sequence(words,            32     16 * words       64
 *                                            16)                                           * words
 * encoder[0].query        Dense              Sequence(words,           272    256 * words       64
 *                                            16)                                           * words
 * encoder[0].key          Dense              Sequence(words,           272    256 * words       64
 *                                            16)                                           * words
 * encoder[0].value        Dense              Sequence(words,           272    256 * words       64
 *                                            16)                                           * words
 * encoder[0].context      Attention          Sequence(words,                   32 * words       64
 *                                            16)                                  * words  * words
 * encoder[0].mixed        Dense              Sequence(words,           272    256 * words       64
 *                                            16)                                           * words
 * encoder[0].keptContext  Dropout            Sequence(words,                                    64
 *                                            16)                                           * words
 * encoder[0].attended     LayerNorm          Sequence(words,            32     16 * words       64
 *                                            16)                                           * words
 * encoder[0].hidden       Dense              Sequence(words,           544    512 * words      128
 *                                            32)                                           * words
 * encoder[0].narrowed     Dense              Sequence(words,           528    512 * words       64
 *                                            16)                                           * words
 * encoder[0].keptHidden   Dropout            Sequence(words,                                    64
 *                                            16)                                           * words
 * encoder[0].result       LayerNorm          Sequence(words,            32     16 * words       64
 *                                            16)                                           * words
 * encoder[1].query        Dense              Sequence(words,           272    256 * words       64
 *                                            16)                                           * words
 * encoder[1].key          Dense              Sequence(words,           272    256 * words       64
 *                                            16)                                           * words
 * encoder[1].value        Dense              Sequence(words,           272    256 * words       64
 *                                            16)                                           * words
 * encoder[1].context      Attention          Sequence(words,                   32 * words       64
 *                                            16)                                  * words  * words
 * encoder[1].mixed        Dense              Sequence(words,           272    256 * words       64
 *                                            16)                                           * words
 * encoder[1].keptContext  Dropout            Sequence(words,                                    64
 *                                            16)                                           * words
 * encoder[1].attended     LayerNorm          Sequence(words,            32     16 * words       64
 *                                            16)                                           * words
 * encoder[1].hidden       Dense              Sequence(words,           544    512 * words      128
 *                                            32)                                           * words
 * encoder[1].narrowed     Dense              Sequence(words,           528    512 * words       64
 *                                            16)                                           * words
 * encoder[1].keptHidden   Dropout            Sequence(words,                                    64
 *                                            16)                                           * words
 * encoder[1].result       LayerNorm          Sequence(words,            32     16 * words       64
 *                                            16)                                           * words
 * sentence                MeanPooling        Features(16)                                       64
 * answer                  Logits             Scores(3)                  51             48       12
 * total                                                                 16     64 * words    1,792
 *                                                             * vocabulary        * words  * words
 *                                                                  + 5,075        + 4,176     + 76
 *                                                                            * words + 48
 *
 * For vocabulary = 1,000, words = 20:
 * 21,075 parameters, 109,168 multiply-adds and 35,916 bytes.
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class TextEncoderGraph extends NetworkGraph {
  /** Tokens (words). */
  public static final String TEXT = "text";

  /** Sequence (words, 16). */
  public static final String WORDS = "words";

  /** Sequence (words, 16). */
  public static final String PLACED = "placed";

  /** Sequence (words, 16). */
  public static final String TYPED = "typed";

  /** Sequence (words, 16). */
  public static final String EMBEDDED = "embedded";

  /** Sequence (words, 16). */
  public static final String ENCODER_0_QUERY = "encoder[0].query";

  /** Sequence (words, 16). */
  public static final String ENCODER_0_KEY = "encoder[0].key";

  /** Sequence (words, 16). */
  public static final String ENCODER_0_VALUE = "encoder[0].value";

  /** Sequence (words, 16). */
  public static final String ENCODER_0_CONTEXT = "encoder[0].context";

  /** Sequence (words, 16). */
  public static final String ENCODER_0_MIXED = "encoder[0].mixed";

  /** Sequence (words, 16). */
  public static final String ENCODER_0_KEPT_CONTEXT = "encoder[0].keptContext";

  /** Sequence (words, 16). */
  public static final String ENCODER_0_ATTENDED = "encoder[0].attended";

  /** Sequence (words, 32). */
  public static final String ENCODER_0_HIDDEN = "encoder[0].hidden";

  /** Sequence (words, 16). */
  public static final String ENCODER_0_NARROWED = "encoder[0].narrowed";

  /** Sequence (words, 16). */
  public static final String ENCODER_0_KEPT_HIDDEN = "encoder[0].keptHidden";

  /** Sequence (words, 16). */
  public static final String ENCODER_0_RESULT = "encoder[0].result";

  /** Sequence (words, 16). */
  public static final String ENCODER_1_QUERY = "encoder[1].query";

  /** Sequence (words, 16). */
  public static final String ENCODER_1_KEY = "encoder[1].key";

  /** Sequence (words, 16). */
  public static final String ENCODER_1_VALUE = "encoder[1].value";

  /** Sequence (words, 16). */
  public static final String ENCODER_1_CONTEXT = "encoder[1].context";

  /** Sequence (words, 16). */
  public static final String ENCODER_1_MIXED = "encoder[1].mixed";

  /** Sequence (words, 16). */
  public static final String ENCODER_1_KEPT_CONTEXT = "encoder[1].keptContext";

  /** Sequence (words, 16). */
  public static final String ENCODER_1_ATTENDED = "encoder[1].attended";

  /** Sequence (words, 32). */
  public static final String ENCODER_1_HIDDEN = "encoder[1].hidden";

  /** Sequence (words, 16). */
  public static final String ENCODER_1_NARROWED = "encoder[1].narrowed";

  /** Sequence (words, 16). */
  public static final String ENCODER_1_KEPT_HIDDEN = "encoder[1].keptHidden";

  /** Sequence (words, 16). */
  public static final String ENCODER_1_RESULT = "encoder[1].result";

  /** Features (16). */
  public static final String SENTENCE = "sentence";

  /** Scores (3). */
  public static final String ANSWER = "answer";

  private static final int WIDTH = 16;
  private static final int HEADS = 4;
  private static final int INNER = 32;
  private final int vocabulary;

  private TextEncoderGraph(Builder builder) {
    this.vocabulary = builder.vocabulary;
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.transformer.TextEncoder";
  }

  @Override
  public List<String> inputs() {
    return List.of(TEXT);
  }

  @Override
  public List<String> outputs() {
    return List.of(ANSWER);
  }

  @Override
  public ModelDescription description() {
    ModelDescription.Builder description = ModelDescription.builder(name());
    description.dimension("width", 16);
    description.dimension("heads", 4);
    description.dimension("inner", 32);
    description.dimension("layers", 2);
    description.dimension("vocabulary", vocabulary);
    description.input(TEXT, "Tokens", "org.distill4j.runtime.data.TokenColumn", Axis.varying("words"));
    description.output(ANSWER, "Scores", Axis.of(3));
    return description.build();
  }

  @Override
  public long parameters() {
    return 16L * vocabulary + 5075L;
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
        ENCODER_0_QUERY,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        EMBEDDED);
    graph.addVertex(
        ENCODER_0_KEY,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        EMBEDDED);
    graph.addVertex(
        ENCODER_0_VALUE,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        EMBEDDED);
    graph.addVertex(
        ENCODER_0_CONTEXT,
        new LayerVertex(new AttentionLayer(HEADS, 0.0, false, false, 0.1)),
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
        new LayerVertex(new LayerNormLayer(WIDTH, 1.0E-12, true)),
        EMBEDDED, ENCODER_0_KEPT_CONTEXT);
    graph.addVertex(
        ENCODER_0_HIDDEN,
        new LayerVertex(new DenseLayer(WIDTH, INNER, Activation.GELU, true)),
        ENCODER_0_ATTENDED);
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
        new LayerVertex(new LayerNormLayer(WIDTH, 1.0E-12, true)),
        ENCODER_0_ATTENDED, ENCODER_0_KEPT_HIDDEN);
    graph.addVertex(
        ENCODER_1_QUERY,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        ENCODER_0_RESULT);
    graph.addVertex(
        ENCODER_1_KEY,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        ENCODER_0_RESULT);
    graph.addVertex(
        ENCODER_1_VALUE,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        ENCODER_0_RESULT);
    graph.addVertex(
        ENCODER_1_CONTEXT,
        new LayerVertex(new AttentionLayer(HEADS, 0.0, false, false, 0.1)),
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
        new LayerVertex(new LayerNormLayer(WIDTH, 1.0E-12, true)),
        ENCODER_0_RESULT, ENCODER_1_KEPT_CONTEXT);
    graph.addVertex(
        ENCODER_1_HIDDEN,
        new LayerVertex(new DenseLayer(WIDTH, INNER, Activation.GELU, true)),
        ENCODER_1_ATTENDED);
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
        new LayerVertex(new LayerNormLayer(WIDTH, 1.0E-12, true)),
        ENCODER_1_ATTENDED, ENCODER_1_KEPT_HIDDEN);
    graph.addVertex(
        SENTENCE,
        new LayerVertex(new MeanPoolingLayer()),
        ENCODER_1_RESULT);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer(WIDTH, 3, true)),
        SENTENCE);
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
    public TextEncoderGraph build() {
      Checks.bound("vocabulary", vocabulary);
      return new TextEncoderGraph(this);
    }
  }
}
