package org.distill4j.examples.tagging;

import java.util.List;
import javax.annotation.processing.Generated;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.distill4j.runtime.graph.Checks;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.description.Axis;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.layer.Keep;
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.distill4j.runtime.layer.sequence.BiLstmLayer;
import org.distill4j.runtime.layer.sequence.EmbeddingLayer;

/**
 * The graph of {@link Reader}.
 *
 * <pre>
 * node      operation  value                       parameters      multiply-adds             bytes
 * sentence  input      Tokens(words)
 * vectors   Embedding  Sequence(words, 24)    24 * vocabulary                           96 * words
 * next      Logits     StepScores(words,      25 * vocabulary    24 * vocabulary    4 * vocabulary
 *                      vocabulary)                                       * words           * words
 * context   BiLstm     Sequence(words, 24)              3,648      3,528 * words        96 * words
 * tag       Logits     StepScores(words, 5)               125        120 * words        20 * words
 * total                                       49 * vocabulary    24 * vocabulary    4 * vocabulary
 *                                                     + 3,773    * words + 3,648     * words + 212
 *                                                                        * words           * words
 *
 * For vocabulary = 1,000, words = 20:
 * 52,773 parameters, 552,960 multiply-adds and 84,240 bytes.
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class ReaderGraph extends NetworkGraph {
  /** Tokens (words). */
  public static final String SENTENCE = "sentence";

  /** Sequence (words, 24). */
  public static final String VECTORS = "vectors";

  /** StepScores (words, vocabulary). */
  public static final String NEXT = "next";

  /** Sequence (words, 24). */
  public static final String CONTEXT = "context";

  /** StepScores (words, 5). */
  public static final String TAG = "tag";

  private static final int WIDTH = 24;
  private static final int TAGS = 5;
  private final int vocabulary;

  private ReaderGraph(Builder builder) {
    this.vocabulary = builder.vocabulary;
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.tagging.Reader";
  }

  @Override
  public List<String> inputs() {
    return List.of(SENTENCE);
  }

  @Override
  public List<String> outputs() {
    return List.of(NEXT, TAG);
  }

  @Override
  public ModelDescription description() {
    ModelDescription.Builder description = ModelDescription.builder(name());
    description.dimension("vocabulary", vocabulary);
    description.dimension("width", 24);
    description.dimension("tags", 5);
    description.input(SENTENCE, "Tokens", "org.distill4j.runtime.data.TokenColumn", Axis.varying("words"));
    description.output(NEXT, "StepScores", Axis.varying("words"), Axis.of(vocabulary));
    description.output(TAG, "StepScores", Axis.varying("words"), Axis.of(5));
    return description.build();
  }

  @Override
  public long parameters() {
    return 49L * vocabulary + 3773L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        VECTORS,
        new LayerVertex(new EmbeddingLayer(vocabulary, WIDTH, 1.0)),
        SENTENCE);
    graph.addVertex(
        NEXT,
        new LayerVertex(new LogitsLayer(WIDTH, vocabulary, true)),
        VECTORS);
    graph.addVertex(
        CONTEXT,
        new LayerVertex(new BiLstmLayer(WIDTH, WIDTH / 2, Keep.ALL)),
        VECTORS);
    graph.addVertex(
        TAG,
        new LayerVertex(new LogitsLayer(WIDTH, TAGS, true)),
        CONTEXT);
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
    public ReaderGraph build() {
      Checks.bound("vocabulary", vocabulary);
      return new ReaderGraph(this);
    }
  }
}
