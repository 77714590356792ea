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
import org.distill4j.runtime.layer.Activation;
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
 * The graph of {@link WideReader}.
 *
 * <pre>
 * node            operation    value                parameters        multiply-adds          bytes
 * text            input        Tokens(words)
 * words           Embedding    Sequence(words, 16)         160                          64 * words
 * layers.query    Dense        Sequence(words, 16)         272          256 * words     64 * words
 * layers.key      Dense        Sequence(words, 16)         272          256 * words     64 * words
 * layers.value    Dense        Sequence(words, 16)         272          256 * words     64 * words
 * layers.context  Attention    Sequence(words, 16)               32 * words * words     64 * words
 * layers.result   LayerNorm    Sequence(words, 16)          32           16 * words     64 * words
 * mean            MeanPooling  Features(16)                                                     64
 * sentence        UnitLength   Features(16)                                      16             64
 * answer          Logits       Scores(3)                    51                   48             12
 * total                                                  1,059   32 * words * words    384 * words
 *                                                                + 784 * words + 64          + 140
 *
 * For words = 20:
 * 1,059 parameters, 28,544 multiply-adds and 7,820 bytes.
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class WideReaderGraph extends NetworkGraph {
  /** Tokens (words). */
  public static final String TEXT = "text";

  /** Sequence (words, 16). */
  public static final String WORDS = "words";

  /** Sequence (words, 16). */
  public static final String LAYERS_QUERY = "layers.query";

  /** Sequence (words, 16). */
  public static final String LAYERS_KEY = "layers.key";

  /** Sequence (words, 16). */
  public static final String LAYERS_VALUE = "layers.value";

  /** Sequence (words, 16). */
  public static final String LAYERS_CONTEXT = "layers.context";

  /** Sequence (words, 16). */
  public static final String LAYERS_RESULT = "layers.result";

  /** Features (16). */
  public static final String MEAN = "mean";

  /** Features (16). */
  public static final String SENTENCE = "sentence";

  /** Scores (3). */
  public static final String ANSWER = "answer";

  private static final int WIDTH = 16;

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
      .withOthers("answer")
      .withIgnored("pooler.*");

  private WideReaderGraph(Builder builder) {}

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
    return "org.distill4j.examples.pretrained.WideReader";
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
    description.dimension("rounds", 1);
    description.dimension("width", 16);
    description.input(TEXT, "Tokens", "org.distill4j.runtime.data.TokenColumn", Axis.varying("words"));
    description.output(ANSWER, "Scores", Axis.of(3));
    return description.build();
  }

  @Override
  public long parameters() {
    return 1059L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        WORDS,
        new LayerVertex(new EmbeddingLayer(10, WIDTH, 1.0)),
        TEXT);
    graph.addVertex(
        LAYERS_QUERY,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        WORDS);
    graph.addVertex(
        LAYERS_KEY,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        WORDS);
    graph.addVertex(
        LAYERS_VALUE,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        WORDS);
    graph.addVertex(
        LAYERS_CONTEXT,
        new LayerVertex(new AttentionLayer(2, 0.0, false, false, 0.0)),
        LAYERS_QUERY, LAYERS_KEY, LAYERS_VALUE);
    graph.addVertex(
        LAYERS_RESULT,
        new LayerVertex(new LayerNormLayer(WIDTH, 1.0E-5, true)),
        WORDS, LAYERS_CONTEXT);
    graph.addVertex(
        MEAN,
        new LayerVertex(new MeanPoolingLayer()),
        LAYERS_RESULT);
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
    public WideReaderGraph build() {
      return new WideReaderGraph(this);
    }
  }
}
