package org.distill4j.examples.frozen;

import java.util.List;
import javax.annotation.processing.Generated;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.description.Axis;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.attention.AttentionLayer;
import org.distill4j.runtime.layer.core.BiasLayer;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.DropoutLayer;
import org.distill4j.runtime.layer.core.TiedLogitsLayer;
import org.distill4j.runtime.layer.norm.LayerNormLayer;
import org.distill4j.runtime.layer.sequence.EmbeddingLayer;

/**
 * The graph of {@link WordModel}.
 *
 * <pre>
 * node                    operation   value                parameters    multiply-adds       bytes
 * sentence                input       Tokens(words)
 * embedded                Embedding   Sequence(words, 16)         800                   64 * words
 * encoder[0].query        Dense       Sequence(words, 16)         272      256 * words  64 * words
 * encoder[0].key          Dense       Sequence(words, 16)         272      256 * words  64 * words
 * encoder[0].value        Dense       Sequence(words, 16)         272      256 * words  64 * words
 * encoder[0].context      Attention   Sequence(words, 16)                   32 * words  64 * words
 *                                                                              * words
 * encoder[0].mixed        Dense       Sequence(words, 16)         272      256 * words  64 * words
 * encoder[0].keptContext  Dropout     Sequence(words, 16)                               64 * words
 * encoder[0].attended     LayerNorm   Sequence(words, 16)          32       16 * words  64 * words
 * encoder[0].hidden       Dense       Sequence(words, 32)         544      512 * words         128
 *                                                                                          * words
 * encoder[0].narrowed     Dense       Sequence(words, 16)         528      512 * words  64 * words
 * encoder[0].keptHidden   Dropout     Sequence(words, 16)                               64 * words
 * encoder[0].result       LayerNorm   Sequence(words, 16)          32       16 * words  64 * words
 * encoder[1].query        Dense       Sequence(words, 16)         272      256 * words  64 * words
 * encoder[1].key          Dense       Sequence(words, 16)         272      256 * words  64 * words
 * encoder[1].value        Dense       Sequence(words, 16)         272      256 * words  64 * words
 * encoder[1].context      Attention   Sequence(words, 16)                   32 * words  64 * words
 *                                                                              * words
 * encoder[1].mixed        Dense       Sequence(words, 16)         272      256 * words  64 * words
 * encoder[1].keptContext  Dropout     Sequence(words, 16)                               64 * words
 * encoder[1].attended     LayerNorm   Sequence(words, 16)          32       16 * words  64 * words
 * encoder[1].hidden       Dense       Sequence(words, 32)         544      512 * words         128
 *                                                                                          * words
 * encoder[1].narrowed     Dense       Sequence(words, 16)         528      512 * words  64 * words
 * encoder[1].keptHidden   Dropout     Sequence(words, 16)                               64 * words
 * encoder[1].result       LayerNorm   Sequence(words, 16)          32       16 * words  64 * words
 * tied                    TiedLogits  StepScores(words,                    800 * words         200
 *                                     50)                                                  * words
 * word                    Bias        StepScores(words,            50                          200
 *                                     50)                                                  * words
 * total                                                         5,298       64 * words       2,000
 *                                                                      * words + 4,960     * words
 *                                                                              * words
 *
 * For words = 20:
 * 5,298 parameters, 124,800 multiply-adds and 40,000 bytes.
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class WordModelGraph extends NetworkGraph {
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

  /** StepScores (words, 50). */
  public static final String TIED = "tied";

  /** StepScores (words, 50). */
  public static final String WORD = "word";

  private static final int VOCABULARY = 50;
  private static final int WIDTH = 16;
  private static final int INNER = 32;
  private static final int HEADS = 2;

  private WordModelGraph(Builder builder) {}

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.frozen.WordModel";
  }

  @Override
  public List<String> inputs() {
    return List.of(SENTENCE);
  }

  @Override
  public List<String> outputs() {
    return List.of(WORD);
  }

  @Override
  public ModelDescription description() {
    ModelDescription.Builder description = ModelDescription.builder(name());
    description.dimension("vocabulary", 50);
    description.dimension("width", 16);
    description.dimension("inner", 32);
    description.dimension("heads", 2);
    description.input(SENTENCE, "Tokens", "org.distill4j.runtime.data.TokenColumn", Axis.varying("words"));
    description.output(WORD, "StepScores", Axis.varying("words"), Axis.of(50));
    return description.build();
  }

  @Override
  public long parameters() {
    return 5298L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        EMBEDDED,
        new LayerVertex(new EmbeddingLayer(VOCABULARY, WIDTH, 1.0)),
        SENTENCE);
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
        TIED,
        new LayerVertex(new TiedLogitsLayer(WIDTH, VOCABULARY), EMBEDDED),
        ENCODER_1_RESULT);
    graph.addVertex(
        WORD,
        new LayerVertex(new BiasLayer(VOCABULARY)),
        TIED);
  }

  /** Sets dimensions. */
  public static final class Builder {
    private Builder() {}

    /** Builds the graph. */
    public WordModelGraph build() {
      return new WordModelGraph(this);
    }
  }
}
