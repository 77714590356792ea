package org.distill4j.examples.writing;

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
import org.distill4j.runtime.layer.recurrent.GruLayer;
import org.distill4j.runtime.layer.sequence.EmbeddingLayer;

/**
 * The graph of {@link SmallWriter}.
 *
 * <pre>
 * node     operation  value                        parameters      multiply-adds             bytes
 * written  input      Tokens(words)
 * vectors  Embedding  Sequence(words, 8)       8 * vocabulary                           32 * words
 * state    Gru        Sequence(words, 8)                  432        384 * words        32 * words
 * next     Logits     StepScores(words,        9 * vocabulary     8 * vocabulary    4 * vocabulary
 *                     vocabulary)                                        * words           * words
 * total                                       17 * vocabulary     8 * vocabulary    4 * vocabulary
 *                                                       + 432      * words + 384      * words + 64
 *                                                                        * words           * words
 *
 * For vocabulary = 1,000, words = 20:
 * 17,432 parameters, 167,680 multiply-adds and 81,280 bytes.
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class SmallWriterGraph extends NetworkGraph {
  /** Tokens (words). */
  public static final String WRITTEN = "written";

  /** Sequence (words, 8). */
  public static final String VECTORS = "vectors";

  /** Sequence (words, 8). */
  public static final String STATE = "state";

  /** StepScores (words, vocabulary). */
  public static final String NEXT = "next";

  private static final int WIDTH = 8;
  private final int vocabulary;

  private SmallWriterGraph(Builder builder) {
    this.vocabulary = builder.vocabulary;
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.writing.SmallWriter";
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
    description.dimension("width", 8);
    description.input(WRITTEN, "Tokens", "org.distill4j.runtime.data.TokenColumn", Axis.varying("words"));
    description.output(NEXT, "StepScores", Axis.varying("words"), Axis.of(vocabulary));
    return description.build();
  }

  @Override
  public long parameters() {
    return 17L * vocabulary + 432L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        VECTORS,
        new LayerVertex(new EmbeddingLayer(vocabulary, WIDTH, 0.5)),
        WRITTEN);
    graph.addVertex(
        STATE,
        new LayerVertex(new GruLayer(WIDTH, WIDTH, 1, false, 2, Keep.ALL)),
        VECTORS);
    graph.addVertex(
        NEXT,
        new LayerVertex(new LogitsLayer(WIDTH, vocabulary, true)),
        STATE);
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
    public SmallWriterGraph build() {
      Checks.bound("vocabulary", vocabulary);
      return new SmallWriterGraph(this);
    }
  }
}
