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
import org.distill4j.runtime.layer.attention.RotaryPositionsLayer;
import org.distill4j.runtime.layer.core.AddLayer;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.DropoutLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.distill4j.runtime.layer.norm.LayerNormLayer;
import org.distill4j.runtime.layer.norm.RmsNormLayer;
import org.distill4j.runtime.layer.sequence.EmbeddingLayer;
import org.distill4j.runtime.layer.sequence.MeanPoolingLayer;
import org.distill4j.runtime.layer.sequence.SinusoidalPositionsLayer;

/**
 * The graph of {@link RotaryReader}.
 *
 * <pre>
 * node              operation            value              parameters    multiply-adds      bytes
 * text              input                Tokens(words)
 * clips             input                Sequence(clips,
 *                                        6)
 * words             Embedding            Sequence(words,           400                          32
 *                                        8)                                                * words
 * normal            RmsNorm              Sequence(words,             8        8 * words         32
 *                                        8)                                                * words
 * query             Dense                Sequence(words,            72       64 * words         32
 *                                        8)                                                * words
 * turnedQuery       RotaryPositions      Sequence(words,                     16 * words         32
 *                                        8)                                                * words
 * key               Dense                Sequence(words,            72       64 * words         32
 *                                        8)                                                * words
 * turnedKey         RotaryPositions      Sequence(words,                     16 * words         32
 *                                        8)                                                * words
 * value             Dense                Sequence(words,            72       64 * words         32
 *                                        8)                                                * words
 * context           Attention            Sequence(words,                     16 * words         32
 *                                        8)                                     * words    * words
 * mixed             Dense                Sequence(words,            72       64 * words         32
 *                                        8)                                                * words
 * read              Add                  Sequence(words,                                        32
 *                                        8)                                                * words
 * placedClips       SinusoidalPositions  Sequence(clips,                                        24
 *                                        6)                                                * clips
 * seen.query        Dense                Sequence(words,            72       64 * words         32
 *                                        8)                                                * words
 * seen.key          Dense                Sequence(clips,            56       48 * clips         32
 *                                        8)                                                * clips
 * seen.value        Dense                Sequence(clips,            56       48 * clips         32
 *                                        8)                                                * clips
 * seen.context      Attention            Sequence(words,                     16 * clips         32
 *                                        8)                                     * words    * words
 * seen.mixed        Dense                Sequence(words,            72       64 * words         32
 *                                        8)                                                * words
 * seen.keptContext  Dropout              Sequence(words,                                        32
 *                                        8)                                                * words
 * seen.result       LayerNorm            Sequence(words,            16        8 * words         32
 *                                        8)                                                * words
 * sentence          MeanPooling          Features(8)                                            32
 * answer            Logits               Scores(3)                  27               24         12
 * total                                                            995       16 * clips         88
 *                                                                          * words + 16    * clips
 *                                                                       * words * words      + 480
 *                                                                          + 96 * clips    * words
 *                                                                         + 432 * words       + 44
 *                                                                                  + 24
 *
 * For clips = 20, words = 20:
 * 995 parameters, 23,384 multiply-adds and 11,404 bytes.
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class RotaryReaderGraph extends NetworkGraph {
  /** Tokens (words). */
  public static final String TEXT = "text";

  /** Sequence (clips, 6). */
  public static final String CLIPS = "clips";

  /** Sequence (words, 8). */
  public static final String WORDS = "words";

  /** Sequence (words, 8). */
  public static final String NORMAL = "normal";

  /** Sequence (words, 8). */
  public static final String QUERY = "query";

  /** Sequence (words, 8). */
  public static final String TURNED_QUERY = "turnedQuery";

  /** Sequence (words, 8). */
  public static final String KEY = "key";

  /** Sequence (words, 8). */
  public static final String TURNED_KEY = "turnedKey";

  /** Sequence (words, 8). */
  public static final String VALUE = "value";

  /** Sequence (words, 8). */
  public static final String CONTEXT = "context";

  /** Sequence (words, 8). */
  public static final String MIXED = "mixed";

  /** Sequence (words, 8). */
  public static final String READ = "read";

  /** Sequence (words, 8). */
  public static final String SEEN_QUERY = "seen.query";

  /** Sequence (clips, 6). */
  public static final String PLACED_CLIPS = "placedClips";

  /** Sequence (clips, 8). */
  public static final String SEEN_KEY = "seen.key";

  /** Sequence (clips, 8). */
  public static final String SEEN_VALUE = "seen.value";

  /** Sequence (words, 8). */
  public static final String SEEN_CONTEXT = "seen.context";

  /** Sequence (words, 8). */
  public static final String SEEN_MIXED = "seen.mixed";

  /** Sequence (words, 8). */
  public static final String SEEN_KEPT_CONTEXT = "seen.keptContext";

  /** Sequence (words, 8). */
  public static final String SEEN_RESULT = "seen.result";

  /** Features (8). */
  public static final String SENTENCE = "sentence";

  /** Scores (3). */
  public static final String ANSWER = "answer";

  private static final int WIDTH = 8;
  private static final int HEADS = 2;

  private RotaryReaderGraph(Builder builder) {}

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.transformer.RotaryReader";
  }

  @Override
  public List<String> inputs() {
    return List.of(TEXT, CLIPS);
  }

  @Override
  public List<String> outputs() {
    return List.of(ANSWER);
  }

  @Override
  public ModelDescription description() {
    ModelDescription.Builder description = ModelDescription.builder(name());
    description.dimension("width", 8);
    description.dimension("heads", 2);
    description.input(TEXT, "Tokens", "org.distill4j.runtime.data.TokenColumn", Axis.varying("words"));
    description.input(CLIPS, "Sequence", "org.distill4j.runtime.data.SequenceColumn", Axis.varying("clips"), Axis.of(6));
    description.output(ANSWER, "Scores", Axis.of(3));
    return description.build();
  }

  @Override
  public long parameters() {
    return 995L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        WORDS,
        new LayerVertex(new EmbeddingLayer(50, WIDTH, 0.05)),
        TEXT);
    graph.addVertex(
        NORMAL,
        new LayerVertex(new RmsNormLayer(WIDTH, 1.0E-6)),
        WORDS);
    graph.addVertex(
        QUERY,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        NORMAL);
    graph.addVertex(
        TURNED_QUERY,
        new LayerVertex(new RotaryPositionsLayer(HEADS, 0, 10000.0, false)),
        QUERY);
    graph.addVertex(
        KEY,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        NORMAL);
    graph.addVertex(
        TURNED_KEY,
        new LayerVertex(new RotaryPositionsLayer(HEADS, 0, 10000.0, false)),
        KEY);
    graph.addVertex(
        VALUE,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        NORMAL);
    graph.addVertex(
        CONTEXT,
        new LayerVertex(new AttentionLayer(HEADS, 0.0, true, false, 0.0)),
        TURNED_QUERY, TURNED_KEY, VALUE);
    graph.addVertex(
        MIXED,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.SILU, true)),
        CONTEXT);
    graph.addVertex(
        READ,
        new LayerVertex(new AddLayer(Activation.IDENTITY)),
        WORDS, MIXED);
    graph.addVertex(
        PLACED_CLIPS,
        new LayerVertex(new SinusoidalPositionsLayer(10000.0, 1)),
        CLIPS);
    graph.addVertex(
        SEEN_QUERY,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        READ);
    graph.addVertex(
        SEEN_KEY,
        new LayerVertex(new DenseLayer(6, WIDTH, Activation.IDENTITY, true)),
        PLACED_CLIPS);
    graph.addVertex(
        SEEN_VALUE,
        new LayerVertex(new DenseLayer(6, WIDTH, Activation.IDENTITY, true)),
        PLACED_CLIPS);
    graph.addVertex(
        SEEN_CONTEXT,
        new LayerVertex(new AttentionLayer(HEADS, 0.0, false, true, 0.1)),
        SEEN_QUERY, SEEN_KEY, SEEN_VALUE);
    graph.addVertex(
        SEEN_MIXED,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        SEEN_CONTEXT);
    graph.addVertex(
        SEEN_KEPT_CONTEXT,
        new LayerVertex(new DropoutLayer(0.1)),
        SEEN_MIXED);
    graph.addVertex(
        SEEN_RESULT,
        new LayerVertex(new LayerNormLayer(WIDTH, 1.0E-12, true)),
        READ, SEEN_KEPT_CONTEXT);
    graph.addVertex(
        SENTENCE,
        new LayerVertex(new MeanPoolingLayer()),
        SEEN_RESULT);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer(WIDTH, 3, true)),
        SENTENCE);
  }

  /** Sets dimensions. */
  public static final class Builder {
    private Builder() {}

    /** Builds the graph. */
    public RotaryReaderGraph build() {
      return new RotaryReaderGraph(this);
    }
  }
}
