package org.distill4j.examples.frozen;

import java.util.List;
import javax.annotation.processing.Generated;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.description.Axis;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.graph.frozen.Storage;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.adapter.AdapterLayer;
import org.distill4j.runtime.layer.attention.AttentionLayer;
import org.distill4j.runtime.layer.core.BiasLayer;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.DropoutLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.distill4j.runtime.layer.core.TiedLogitsLayer;
import org.distill4j.runtime.layer.norm.LayerNormLayer;
import org.distill4j.runtime.layer.sequence.EmbeddingLayer;
import org.distill4j.runtime.layer.sequence.MeanPoolingLayer;

/**
 * The graph of {@link TopicModel}.
 *
 * <pre>
 * node                    operation    value              parameters  frozen  multiply-adds    bytes
 * sentence                input        Tokens(words)
 * embedded                Embedding    Sequence(words,                   800                      64
 *                                      16)                                                   * words
 * encoder[0].query        Dense        Sequence(words,                   272    256 * words       64
 *                                      16)                                                   * words
 * encoder[0].key          Dense        Sequence(words,                   272    256 * words       64
 *                                      16)                                                   * words
 * encoder[0].value        Dense        Sequence(words,                   272    256 * words       64
 *                                      16)                                                   * words
 * encoder[0].context      Attention    Sequence(words,                           32 * words       64
 *                                      16)                                          * words  * words
 * encoder[0].mixed        Dense        Sequence(words,                   272    256 * words       64
 *                                      16)                                                   * words
 * encoder[0].keptContext  Dropout      Sequence(words,                                            64
 *                                      16)                                                   * words
 * encoder[0].attended     LayerNorm    Sequence(words,                    32     16 * words       64
 *                                      16)                                                   * words
 * encoder[0].hidden       Dense        Sequence(words,                   544    512 * words      128
 *                                      32)                                                   * words
 * encoder[0].narrowed     Dense        Sequence(words,                   528    512 * words       64
 *                                      16)                                                   * words
 * encoder[0].keptHidden   Dropout      Sequence(words,                                            64
 *                                      16)                                                   * words
 * encoder[0].result       LayerNorm    Sequence(words,                    32     16 * words       64
 *                                      16)                                                   * words
 * encoder[1].query        Dense        Sequence(words,                   272    256 * words       64
 *                                      16)                                                   * words
 * encoder[1].key          Dense        Sequence(words,                   272    256 * words       64
 *                                      16)                                                   * words
 * encoder[1].value        Dense        Sequence(words,                   272    256 * words       64
 *                                      16)                                                   * words
 * encoder[1].context      Attention    Sequence(words,                           32 * words       64
 *                                      16)                                          * words  * words
 * encoder[1].mixed        Dense        Sequence(words,                   272    256 * words       64
 *                                      16)                                                   * words
 * encoder[1].keptContext  Dropout      Sequence(words,                                            64
 *                                      16)                                                   * words
 * encoder[1].attended     LayerNorm    Sequence(words,                    32     16 * words       64
 *                                      16)                                                   * words
 * encoder[1].hidden       Dense        Sequence(words,                   544    512 * words      128
 *                                      32)                                                   * words
 * encoder[1].narrowed     Dense        Sequence(words,                   528    512 * words       64
 *                                      16)                                                   * words
 * encoder[1].keptHidden   Dropout      Sequence(words,                                            64
 *                                      16)                                                   * words
 * encoder[1].result       LayerNorm    Sequence(words,                    32     16 * words       64
 *                                      16)                                                   * words
 * adapted                 Adapter      Sequence(words,    148                   128 * words       64
 *                                      16)                                                   * words
 * mean                    MeanPooling  Features(16)                                               64
 * topic                   Logits       Scores(4)          68                             64       16
 * tied                    TiedLogits   StepScores(words,                        800 * words      200
 *                                      50)                                                   * words
 * word                    Bias         StepScores(words,                  50                     200
 *                                      50)                                                   * words
 * total                                                   216          5,298     64 * words    2,064
 *                                                                                   * words  * words
 *                                                                                   + 5,088     + 80
 *                                                                              * words + 64
 *
 * trainable 216, frozen 5,298
 *
 * For words = 20:
 * 216 parameters, 5,298 frozen parameters, 127,424 multiply-adds and 41,360 bytes.
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class TopicModelGraph extends NetworkGraph {
  /** Tokens (words). */
  public static final String SENTENCE = "sentence";

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

  /** Sequence (words, 16). */
  public static final String ADAPTED = "adapted";

  /** Features (16). */
  public static final String MEAN = "mean";

  /** Scores (4). */
  public static final String TOPIC = "topic";

  /** StepScores (words, 50). */
  public static final String TIED = "tied";

  /** StepScores (words, 50). */
  public static final String WORD = "word";

  private static final int VOCABULARY = 50;
  private static final int WIDTH = 16;
  private static final int INNER = 32;
  private static final int HEADS = 2;

  private TopicModelGraph(Builder builder) {}

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.frozen.TopicModel";
  }

  @Override
  public List<String> inputs() {
    return List.of(SENTENCE);
  }

  @Override
  public List<String> outputs() {
    return List.of(TOPIC, WORD);
  }

  @Override
  public ModelDescription description() {
    ModelDescription.Builder description = ModelDescription.builder(name());
    description.dimension("vocabulary", 50);
    description.dimension("width", 16);
    description.dimension("inner", 32);
    description.dimension("heads", 2);
    description.input(SENTENCE, "Tokens", "org.distill4j.runtime.data.TokenColumn", Axis.varying("words"));
    description.output(TOPIC, "Scores", Axis.of(4));
    description.output(WORD, "StepScores", Axis.varying("words"), Axis.of(50));
    return description.build();
  }

  @Override
  public long parameters() {
    return 216L;
  }

  @Override
  public long frozenParameters() {
    return 5298L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        EMBEDDED,
        new LayerVertex(new EmbeddingLayer(VOCABULARY, WIDTH, 1.0))
            .frozen(Storage.FLOAT16),
        SENTENCE);
    graph.addVertex(
        ENCODER_0_QUERY,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true))
            .frozen(Storage.FLOAT16),
        EMBEDDED);
    graph.addVertex(
        ENCODER_0_KEY,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true))
            .frozen(Storage.FLOAT16),
        EMBEDDED);
    graph.addVertex(
        ENCODER_0_VALUE,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true))
            .frozen(Storage.FLOAT16),
        EMBEDDED);
    graph.addVertex(
        ENCODER_0_CONTEXT,
        new LayerVertex(new AttentionLayer(HEADS, 0.0, false, false, 0.1)),
        ENCODER_0_QUERY, ENCODER_0_KEY, ENCODER_0_VALUE);
    graph.addVertex(
        ENCODER_0_MIXED,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true))
            .frozen(Storage.FLOAT16),
        ENCODER_0_CONTEXT);
    graph.addVertex(
        ENCODER_0_KEPT_CONTEXT,
        new LayerVertex(new DropoutLayer(0.1)),
        ENCODER_0_MIXED);
    graph.addVertex(
        ENCODER_0_ATTENDED,
        new LayerVertex(new LayerNormLayer(WIDTH, 1.0E-12, true))
            .frozen(Storage.FLOAT16),
        EMBEDDED, ENCODER_0_KEPT_CONTEXT);
    graph.addVertex(
        ENCODER_0_HIDDEN,
        new LayerVertex(new DenseLayer(WIDTH, INNER, Activation.GELU, true))
            .frozen(Storage.FLOAT16),
        ENCODER_0_ATTENDED);
    graph.addVertex(
        ENCODER_0_NARROWED,
        new LayerVertex(new DenseLayer(INNER, WIDTH, Activation.IDENTITY, true))
            .frozen(Storage.FLOAT16),
        ENCODER_0_HIDDEN);
    graph.addVertex(
        ENCODER_0_KEPT_HIDDEN,
        new LayerVertex(new DropoutLayer(0.1)),
        ENCODER_0_NARROWED);
    graph.addVertex(
        ENCODER_0_RESULT,
        new LayerVertex(new LayerNormLayer(WIDTH, 1.0E-12, true))
            .frozen(Storage.FLOAT16),
        ENCODER_0_ATTENDED, ENCODER_0_KEPT_HIDDEN);
    graph.addVertex(
        ENCODER_1_QUERY,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true))
            .frozen(Storage.FLOAT16),
        ENCODER_0_RESULT);
    graph.addVertex(
        ENCODER_1_KEY,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true))
            .frozen(Storage.FLOAT16),
        ENCODER_0_RESULT);
    graph.addVertex(
        ENCODER_1_VALUE,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true))
            .frozen(Storage.FLOAT16),
        ENCODER_0_RESULT);
    graph.addVertex(
        ENCODER_1_CONTEXT,
        new LayerVertex(new AttentionLayer(HEADS, 0.0, false, false, 0.1)),
        ENCODER_1_QUERY, ENCODER_1_KEY, ENCODER_1_VALUE);
    graph.addVertex(
        ENCODER_1_MIXED,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true))
            .frozen(Storage.FLOAT16),
        ENCODER_1_CONTEXT);
    graph.addVertex(
        ENCODER_1_KEPT_CONTEXT,
        new LayerVertex(new DropoutLayer(0.1)),
        ENCODER_1_MIXED);
    graph.addVertex(
        ENCODER_1_ATTENDED,
        new LayerVertex(new LayerNormLayer(WIDTH, 1.0E-12, true))
            .frozen(Storage.FLOAT16),
        ENCODER_0_RESULT, ENCODER_1_KEPT_CONTEXT);
    graph.addVertex(
        ENCODER_1_HIDDEN,
        new LayerVertex(new DenseLayer(WIDTH, INNER, Activation.GELU, true))
            .frozen(Storage.FLOAT16),
        ENCODER_1_ATTENDED);
    graph.addVertex(
        ENCODER_1_NARROWED,
        new LayerVertex(new DenseLayer(INNER, WIDTH, Activation.IDENTITY, true))
            .frozen(Storage.FLOAT16),
        ENCODER_1_HIDDEN);
    graph.addVertex(
        ENCODER_1_KEPT_HIDDEN,
        new LayerVertex(new DropoutLayer(0.1)),
        ENCODER_1_NARROWED);
    graph.addVertex(
        ENCODER_1_RESULT,
        new LayerVertex(new LayerNormLayer(WIDTH, 1.0E-12, true))
            .frozen(Storage.FLOAT16),
        ENCODER_1_ATTENDED, ENCODER_1_KEPT_HIDDEN);
    graph.addVertex(
        ADAPTED,
        new LayerVertex(new AdapterLayer(WIDTH, WIDTH / 4, Activation.RELU, 0.0, 0.001)),
        ENCODER_1_RESULT);
    graph.addVertex(
        MEAN,
        new LayerVertex(new MeanPoolingLayer()),
        ADAPTED);
    graph.addVertex(
        TOPIC,
        new LayerVertex(new LogitsLayer(WIDTH, 4, true)),
        MEAN);
    graph.addVertex(
        TIED,
        new LayerVertex(new TiedLogitsLayer(WIDTH, VOCABULARY), EMBEDDED),
        ENCODER_1_RESULT);
    graph.addVertex(
        WORD,
        new LayerVertex(new BiasLayer(VOCABULARY))
            .frozen(Storage.FLOAT16),
        TIED);
  }

  /** Sets dimensions. */
  public static final class Builder {
    private Builder() {}

    /** Builds the graph. */
    public TopicModelGraph build() {
      return new TopicModelGraph(this);
    }
  }
}
