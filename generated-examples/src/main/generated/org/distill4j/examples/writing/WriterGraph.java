package org.distill4j.examples.writing;

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
import org.distill4j.runtime.layer.core.ConcatenationLayer;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.distill4j.runtime.layer.sequence.EmbeddingLayer;
import org.distill4j.runtime.layer.sequence.SinusoidalPositionsLayer;

/**
 * The graph of {@link Writer}.
 *
 * <pre>
 * node     operation            value                  parameters    multiply-adds           bytes
 * written  input                Tokens(words)
 * vectors  Embedding            Sequence(words,                24                       96 * words
 *                               24)                  * vocabulary
 * placed   SinusoidalPositions  Sequence(words,                                         96 * words
 *                               24)
 * query    Dense                Sequence(words,               600      576 * words      96 * words
 *                               24)
 * key      Dense                Sequence(words,               600      576 * words      96 * words
 *                               24)
 * context  Attention            Sequence(words,                         48 * words      96 * words
 *                               24)                                        * words
 * both     Concatenation        Sequence(words,                                        192 * words
 *                               48)
 * thought  Dense                Sequence(words,             1,176    1,152 * words      96 * words
 *                               24)
 * next     Logits               StepScores(words,              25  24 * vocabulary  4 * vocabulary
 *                               vocabulary)          * vocabulary          * words         * words
 * total                                                        49  24 * vocabulary  4 * vocabulary
 *                                                    * vocabulary     * words + 48   * words + 768
 *                                                         + 2,376  * words * words         * words
 *                                                                  + 2,304 * words
 *
 * For vocabulary = 1,000, words = 20:
 * 51,376 parameters, 545,280 multiply-adds and 95,360 bytes.
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class WriterGraph extends NetworkGraph {
  /** Tokens (words). */
  public static final String WRITTEN = "written";

  /** Sequence (words, 24). */
  public static final String VECTORS = "vectors";

  /** Sequence (words, 24). */
  public static final String PLACED = "placed";

  /** Sequence (words, 24). */
  public static final String QUERY = "query";

  /** Sequence (words, 24). */
  public static final String KEY = "key";

  /** Sequence (words, 24). */
  public static final String CONTEXT = "context";

  /** Sequence (words, 48). */
  public static final String BOTH = "both";

  /** Sequence (words, 24). */
  public static final String THOUGHT = "thought";

  /** StepScores (words, vocabulary). */
  public static final String NEXT = "next";

  private static final int WIDTH = 24;
  private final int vocabulary;

  private WriterGraph(Builder builder) {
    this.vocabulary = builder.vocabulary;
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.writing.Writer";
  }

  @Override
  public List<String> inputs() {
    return List.of(WRITTEN);
  }

  @Override
  public List<String> outputs() {
    return List.of(NEXT);
  }

  @Override
  public ModelDescription description() {
    ModelDescription.Builder description = ModelDescription.builder(name());
    description.dimension("vocabulary", vocabulary);
    description.dimension("width", 24);
    description.input(WRITTEN, "Tokens", "org.distill4j.runtime.data.TokenColumn", Axis.varying("words"));
    description.output(NEXT, "StepScores", Axis.varying("words"), Axis.of(vocabulary));
    return description.build();
  }

  @Override
  public long parameters() {
    return 49L * vocabulary + 2376L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        VECTORS,
        new LayerVertex(new EmbeddingLayer(vocabulary, WIDTH, 0.5)),
        WRITTEN);
    graph.addVertex(
        PLACED,
        new LayerVertex(new SinusoidalPositionsLayer(10000.0, 1)),
        VECTORS);
    graph.addVertex(
        QUERY,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        PLACED);
    graph.addVertex(
        KEY,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        PLACED);
    graph.addVertex(
        CONTEXT,
        new LayerVertex(new AttentionLayer(2, 0.0, true, false, 0.0)),
        QUERY, KEY, VECTORS);
    graph.addVertex(
        BOTH,
        new LayerVertex(new ConcatenationLayer()),
        VECTORS, CONTEXT);
    graph.addVertex(
        THOUGHT,
        new LayerVertex(new DenseLayer(2 * WIDTH, WIDTH, Activation.TANH, true)),
        BOTH);
    graph.addVertex(
        NEXT,
        new LayerVertex(new LogitsLayer(WIDTH, vocabulary, true)),
        THOUGHT);
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
    public WriterGraph build() {
      Checks.bound("vocabulary", vocabulary);
      return new WriterGraph(this);
    }
  }
}
