package org.distill4j.examples.pretrained;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Generated;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.description.Axis;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.graph.frozen.Storage;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.adapter.AdapterLayer;
import org.distill4j.runtime.layer.attention.AttentionLayer;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.distill4j.runtime.layer.norm.LayerNormLayer;
import org.distill4j.runtime.layer.norm.UnitLengthLayer;
import org.distill4j.runtime.layer.sequence.EmbeddingLayer;
import org.distill4j.runtime.layer.sequence.MeanPoolingLayer;
import org.distill4j.runtime.pretrained.PretrainedMapping;
import org.distill4j.runtime.pretrained.PretrainedWeights;
import org.distill4j.runtime.pretrained.TensorMapping;

/**
 * The graph of {@link AdaptedReader}.
 *
 * <pre>
 * node               operation    value             parameters  frozen    multiply-adds      bytes
 * text               input        Tokens(words)
 * words              Embedding    Sequence(words,                   40                          16
 *                                 4)                                                       * words
 * layers[0].query    Dense        Sequence(words,                   20       16 * words         16
 *                                 4)                                                       * words
 * layers[0].key      Dense        Sequence(words,                   20       16 * words         16
 *                                 4)                                                       * words
 * layers[0].value    Dense        Sequence(words,                   20       16 * words         16
 *                                 4)                                                       * words
 * layers[0].context  Attention    Sequence(words,                             8 * words         16
 *                                 4)                                            * words    * words
 * layers[0].result   LayerNorm    Sequence(words,                    8        4 * words         16
 *                                 4)                                                       * words
 * layers[1].query    Dense        Sequence(words,                   20       16 * words         16
 *                                 4)                                                       * words
 * layers[1].key      Dense        Sequence(words,                   20       16 * words         16
 *                                 4)                                                       * words
 * layers[1].value    Dense        Sequence(words,                   20       16 * words         16
 *                                 4)                                                       * words
 * layers[1].context  Attention    Sequence(words,                             8 * words         16
 *                                 4)                                            * words    * words
 * layers[1].result   LayerNorm    Sequence(words,                    8        4 * words         16
 *                                 4)                                                       * words
 * layers[2].query    Dense        Sequence(words,                   20       16 * words         16
 *                                 4)                                                       * words
 * layers[2].key      Dense        Sequence(words,                   20       16 * words         16
 *                                 4)                                                       * words
 * layers[2].value    Dense        Sequence(words,                   20       16 * words         16
 *                                 4)                                                       * words
 * layers[2].context  Attention    Sequence(words,                             8 * words         16
 *                                 4)                                            * words    * words
 * layers[2].result   LayerNorm    Sequence(words,                    8        4 * words         16
 *                                 4)                                                       * words
 * layers[3].query    Dense        Sequence(words,                   20       16 * words         16
 *                                 4)                                                       * words
 * layers[3].key      Dense        Sequence(words,                   20       16 * words         16
 *                                 4)                                                       * words
 * layers[3].value    Dense        Sequence(words,                   20       16 * words         16
 *                                 4)                                                       * words
 * layers[3].context  Attention    Sequence(words,                             8 * words         16
 *                                 4)                                            * words    * words
 * layers[3].result   LayerNorm    Sequence(words,                    8        4 * words         16
 *                                 4)                                                       * words
 * layers[4].query    Dense        Sequence(words,                   20       16 * words         16
 *                                 4)                                                       * words
 * layers[4].key      Dense        Sequence(words,                   20       16 * words         16
 *                                 4)                                                       * words
 * layers[4].value    Dense        Sequence(words,                   20       16 * words         16
 *                                 4)                                                       * words
 * layers[4].context  Attention    Sequence(words,                             8 * words         16
 *                                 4)                                            * words    * words
 * layers[4].result   LayerNorm    Sequence(words,                    8        4 * words         16
 *                                 4)                                                       * words
 * layers[5].query    Dense        Sequence(words,                   20       16 * words         16
 *                                 4)                                                       * words
 * layers[5].key      Dense        Sequence(words,                   20       16 * words         16
 *                                 4)                                                       * words
 * layers[5].value    Dense        Sequence(words,                   20       16 * words         16
 *                                 4)                                                       * words
 * layers[5].context  Attention    Sequence(words,                             8 * words         16
 *                                 4)                                            * words    * words
 * layers[5].result   LayerNorm    Sequence(words,                    8        4 * words         16
 *                                 4)                                                       * words
 * adapted            Adapter      Sequence(words,   22                       16 * words         16
 *                                 4)                                                       * words
 * mean               MeanPooling  Features(4)                                                   16
 * sentence           UnitLength   Features(4)                                         4         16
 * answer             Logits       Scores(3)         15                               12         12
 * total                                             37             448       48 * words        512
 *                                                                         * words + 328    * words
 *                                                                          * words + 16       + 44
 *
 * trainable 37, frozen 448
 *
 * For words = 20:
 * 37 parameters, 448 frozen parameters, 25,776 multiply-adds and 10,284 bytes.
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class AdaptedReaderGraph extends NetworkGraph {
  /** Tokens (words). */
  public static final String TEXT = "text";

  /** Sequence (words, 4). */
  public static final String WORDS = "words";

  /** Sequence (words, 4). */
  public static final String LAYERS_0_QUERY = "layers[0].query";

  /** Sequence (words, 4). */
  public static final String LAYERS_0_KEY = "layers[0].key";

  /** Sequence (words, 4). */
  public static final String LAYERS_0_VALUE = "layers[0].value";

  /** Sequence (words, 4). */
  public static final String LAYERS_0_CONTEXT = "layers[0].context";

  /** Sequence (words, 4). */
  public static final String LAYERS_0_RESULT = "layers[0].result";

  /** Sequence (words, 4). */
  public static final String LAYERS_1_QUERY = "layers[1].query";

  /** Sequence (words, 4). */
  public static final String LAYERS_1_KEY = "layers[1].key";

  /** Sequence (words, 4). */
  public static final String LAYERS_1_VALUE = "layers[1].value";

  /** Sequence (words, 4). */
  public static final String LAYERS_1_CONTEXT = "layers[1].context";

  /** Sequence (words, 4). */
  public static final String LAYERS_1_RESULT = "layers[1].result";

  /** Sequence (words, 4). */
  public static final String LAYERS_2_QUERY = "layers[2].query";

  /** Sequence (words, 4). */
  public static final String LAYERS_2_KEY = "layers[2].key";

  /** Sequence (words, 4). */
  public static final String LAYERS_2_VALUE = "layers[2].value";

  /** Sequence (words, 4). */
  public static final String LAYERS_2_CONTEXT = "layers[2].context";

  /** Sequence (words, 4). */
  public static final String LAYERS_2_RESULT = "layers[2].result";

  /** Sequence (words, 4). */
  public static final String LAYERS_3_QUERY = "layers[3].query";

  /** Sequence (words, 4). */
  public static final String LAYERS_3_KEY = "layers[3].key";

  /** Sequence (words, 4). */
  public static final String LAYERS_3_VALUE = "layers[3].value";

  /** Sequence (words, 4). */
  public static final String LAYERS_3_CONTEXT = "layers[3].context";

  /** Sequence (words, 4). */
  public static final String LAYERS_3_RESULT = "layers[3].result";

  /** Sequence (words, 4). */
  public static final String LAYERS_4_QUERY = "layers[4].query";

  /** Sequence (words, 4). */
  public static final String LAYERS_4_KEY = "layers[4].key";

  /** Sequence (words, 4). */
  public static final String LAYERS_4_VALUE = "layers[4].value";

  /** Sequence (words, 4). */
  public static final String LAYERS_4_CONTEXT = "layers[4].context";

  /** Sequence (words, 4). */
  public static final String LAYERS_4_RESULT = "layers[4].result";

  /** Sequence (words, 4). */
  public static final String LAYERS_5_QUERY = "layers[5].query";

  /** Sequence (words, 4). */
  public static final String LAYERS_5_KEY = "layers[5].key";

  /** Sequence (words, 4). */
  public static final String LAYERS_5_VALUE = "layers[5].value";

  /** Sequence (words, 4). */
  public static final String LAYERS_5_CONTEXT = "layers[5].context";

  /** Sequence (words, 4). */
  public static final String LAYERS_5_RESULT = "layers[5].result";

  /** Sequence (words, 4). */
  public static final String ADAPTED = "adapted";

  /** Features (4). */
  public static final String MEAN = "mean";

  /** Features (4). */
  public static final String SENTENCE = "sentence";

  /** Scores (3). */
  public static final String ANSWER = "answer";

  private static final int WIDTH = 4;

  private static final PretrainedMapping PRETRAINED = PretrainedMapping.of(
      TensorMapping.of("words", "W", "embeddings.weight"),
      TensorMapping.of("layers[*].query", "W", "layer.*.qkv.weight").asTransposed().asPart(0, 3, 0),
      TensorMapping.of("layers[*].key", "W", "layer.*.qkv.weight").asTransposed().asPart(1, 3, 0),
      TensorMapping.of("layers[*].value", "W", "layer.*.qkv.weight").asTransposed().asPart(2, 3, 0),
      TensorMapping.of("layers[*].query", "b", "layer.*.qkv.bias").asPart(0, 3, 0),
      TensorMapping.of("layers[*].key", "b", "layer.*.qkv.bias").asPart(1, 3, 0),
      TensorMapping.of("layers[*].value", "b", "layer.*.qkv.bias").asPart(2, 3, 0),
      TensorMapping.of("layers[*].result", "gamma", "layer.*.norm.weight"),
      TensorMapping.of("layers[*].result", "beta", "layer.*.norm.bias"))
      .withOthers("adapted", "answer")
      .withIgnored("pooler.*");

  private AdaptedReaderGraph(Builder builder) {}

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the network with the parameters of a file.
   *
   * @param file a safetensors file, or an ONNX model
   * @param seed the seed of the parameters that the file does not have
   * @throws IOException if the file is damaged or does not fit
   */
  public ComputationGraph pretrained(Path file, long seed) throws IOException {
    return PretrainedWeights.load(this, PRETRAINED, file, seed);
  }

  @Override
  public String name() {
    return "org.distill4j.examples.pretrained.AdaptedReader";
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
    description.dimension("rounds", 6);
    description.dimension("width", 4);
    description.input(TEXT, "Tokens", "org.distill4j.runtime.data.TokenColumn", Axis.varying("words"));
    description.output(ANSWER, "Scores", Axis.of(3));
    return description.build();
  }

  @Override
  public long parameters() {
    return 37L;
  }

  @Override
  public long frozenParameters() {
    return 448L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        WORDS,
        new LayerVertex(new EmbeddingLayer(10, WIDTH, 1.0))
            .frozen(Storage.FLOAT16),
        TEXT);
    graph.addVertex(
        LAYERS_0_QUERY,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true))
            .frozen(Storage.FLOAT16),
        WORDS);
    graph.addVertex(
        LAYERS_0_KEY,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true))
            .frozen(Storage.FLOAT16),
        WORDS);
    graph.addVertex(
        LAYERS_0_VALUE,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true))
            .frozen(Storage.FLOAT16),
        WORDS);
    graph.addVertex(
        LAYERS_0_CONTEXT,
        new LayerVertex(new AttentionLayer(2, 0.0, false, false, 0.0)),
        LAYERS_0_QUERY, LAYERS_0_KEY, LAYERS_0_VALUE);
    graph.addVertex(
        LAYERS_0_RESULT,
        new LayerVertex(new LayerNormLayer(WIDTH, 1.0E-5, true))
            .frozen(Storage.FLOAT16),
        WORDS, LAYERS_0_CONTEXT);
    graph.addVertex(
        LAYERS_1_QUERY,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true))
            .frozen(Storage.FLOAT16),
        LAYERS_0_RESULT);
    graph.addVertex(
        LAYERS_1_KEY,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true))
            .frozen(Storage.FLOAT16),
        LAYERS_0_RESULT);
    graph.addVertex(
        LAYERS_1_VALUE,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true))
            .frozen(Storage.FLOAT16),
        LAYERS_0_RESULT);
    graph.addVertex(
        LAYERS_1_CONTEXT,
        new LayerVertex(new AttentionLayer(2, 0.0, false, false, 0.0)),
        LAYERS_1_QUERY, LAYERS_1_KEY, LAYERS_1_VALUE);
    graph.addVertex(
        LAYERS_1_RESULT,
        new LayerVertex(new LayerNormLayer(WIDTH, 1.0E-5, true))
            .frozen(Storage.FLOAT16),
        LAYERS_0_RESULT, LAYERS_1_CONTEXT);
    graph.addVertex(
        LAYERS_2_QUERY,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true))
            .frozen(Storage.FLOAT16),
        LAYERS_1_RESULT);
    graph.addVertex(
        LAYERS_2_KEY,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true))
            .frozen(Storage.FLOAT16),
        LAYERS_1_RESULT);
    graph.addVertex(
        LAYERS_2_VALUE,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true))
            .frozen(Storage.FLOAT16),
        LAYERS_1_RESULT);
    graph.addVertex(
        LAYERS_2_CONTEXT,
        new LayerVertex(new AttentionLayer(2, 0.0, false, false, 0.0)),
        LAYERS_2_QUERY, LAYERS_2_KEY, LAYERS_2_VALUE);
    graph.addVertex(
        LAYERS_2_RESULT,
        new LayerVertex(new LayerNormLayer(WIDTH, 1.0E-5, true))
            .frozen(Storage.FLOAT16),
        LAYERS_1_RESULT, LAYERS_2_CONTEXT);
    graph.addVertex(
        LAYERS_3_QUERY,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true))
            .frozen(Storage.FLOAT16),
        LAYERS_2_RESULT);
    graph.addVertex(
        LAYERS_3_KEY,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true))
            .frozen(Storage.FLOAT16),
        LAYERS_2_RESULT);
    graph.addVertex(
        LAYERS_3_VALUE,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true))
            .frozen(Storage.FLOAT16),
        LAYERS_2_RESULT);
    graph.addVertex(
        LAYERS_3_CONTEXT,
        new LayerVertex(new AttentionLayer(2, 0.0, false, false, 0.0)),
        LAYERS_3_QUERY, LAYERS_3_KEY, LAYERS_3_VALUE);
    graph.addVertex(
        LAYERS_3_RESULT,
        new LayerVertex(new LayerNormLayer(WIDTH, 1.0E-5, true))
            .frozen(Storage.FLOAT16),
        LAYERS_2_RESULT, LAYERS_3_CONTEXT);
    graph.addVertex(
        LAYERS_4_QUERY,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true))
            .frozen(Storage.FLOAT16),
        LAYERS_3_RESULT);
    graph.addVertex(
        LAYERS_4_KEY,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true))
            .frozen(Storage.FLOAT16),
        LAYERS_3_RESULT);
    graph.addVertex(
        LAYERS_4_VALUE,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true))
            .frozen(Storage.FLOAT16),
        LAYERS_3_RESULT);
    graph.addVertex(
        LAYERS_4_CONTEXT,
        new LayerVertex(new AttentionLayer(2, 0.0, false, false, 0.0)),
        LAYERS_4_QUERY, LAYERS_4_KEY, LAYERS_4_VALUE);
    graph.addVertex(
        LAYERS_4_RESULT,
        new LayerVertex(new LayerNormLayer(WIDTH, 1.0E-5, true))
            .frozen(Storage.FLOAT16),
        LAYERS_3_RESULT, LAYERS_4_CONTEXT);
    graph.addVertex(
        LAYERS_5_QUERY,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true))
            .frozen(Storage.FLOAT16),
        LAYERS_4_RESULT);
    graph.addVertex(
        LAYERS_5_KEY,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true))
            .frozen(Storage.FLOAT16),
        LAYERS_4_RESULT);
    graph.addVertex(
        LAYERS_5_VALUE,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true))
            .frozen(Storage.FLOAT16),
        LAYERS_4_RESULT);
    graph.addVertex(
        LAYERS_5_CONTEXT,
        new LayerVertex(new AttentionLayer(2, 0.0, false, false, 0.0)),
        LAYERS_5_QUERY, LAYERS_5_KEY, LAYERS_5_VALUE);
    graph.addVertex(
        LAYERS_5_RESULT,
        new LayerVertex(new LayerNormLayer(WIDTH, 1.0E-5, true))
            .frozen(Storage.FLOAT16),
        LAYERS_4_RESULT, LAYERS_5_CONTEXT);
    graph.addVertex(
        ADAPTED,
        new LayerVertex(new AdapterLayer(WIDTH, WIDTH / 2, Activation.RELU, 0.0, 0.001)),
        LAYERS_5_RESULT);
    graph.addVertex(
        MEAN,
        new LayerVertex(new MeanPoolingLayer()),
        ADAPTED);
    graph.addVertex(
        SENTENCE,
        new LayerVertex(new UnitLengthLayer()),
        MEAN);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer(WIDTH, 3, true)),
        SENTENCE);
  }

  /** Sets dimensions. */
  public static final class Builder {
    private Builder() {}

    /** Builds the graph. */
    public AdaptedReaderGraph build() {
      return new AdaptedReaderGraph(this);
    }
  }
}
