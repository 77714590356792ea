package org.distill4j.examples.external;

import java.util.List;
import javax.annotation.processing.Generated;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.distill4j.runtime.graph.Checks;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.description.Axis;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.distill4j.runtime.layer.sequence.EmbeddingLayer;
import org.distill4j.runtime.layer.sequence.MeanPoolingLayer;

/**
 * The graph of {@link Reader}.
 *
 * <pre>
 * node      operation    value                      parameters  multiply-adds                bytes
 * text      input        Tokens(pieces)
 * words     Embedding    Sequence(pieces, 6)               300                         24 * pieces
 * sentence  MeanPooling  Features(6)                                                            24
 * answer    Logits       Scores(answers)           7 * answers    6 * answers          4 * answers
 * total                                            7 * answers    6 * answers          4 * answers
 *                                                        + 300                  + 24 * pieces + 24
 *
 * For answers = 1,000, pieces = 20:
 * 7,300 parameters, 6,000 multiply-adds and 4,504 bytes.
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class ReaderGraph extends NetworkGraph {
  /** Tokens (pieces). */
  public static final String TEXT = "text";

  /** Sequence (pieces, 6). */
  public static final String WORDS = "words";

  /** Features (6). */
  public static final String SENTENCE = "sentence";

  /** Scores (answers). */
  public static final String ANSWER = "answer";

  private final int answers;

  private ReaderGraph(Builder builder) {
    this.answers = builder.answers;
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.external.Reader";
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
    description.dimension("answers", answers);
    description.input(TEXT, "Tokens", "org.distill4j.runtime.data.TokenColumn", Axis.varying("pieces"));
    description.output(ANSWER, "Scores", Axis.of(answers));
    return description.build();
  }

  @Override
  public long parameters() {
    return 7L * answers + 300L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        WORDS,
        new LayerVertex(new EmbeddingLayer(50, 6, 1.0)),
        TEXT);
    graph.addVertex(
        SENTENCE,
        new LayerVertex(new MeanPoolingLayer()),
        WORDS);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer(6, answers, true)),
        SENTENCE);
  }

  /** Sets dimensions. */
  public static final class Builder {
    private int answers;

    private Builder() {}

    /** Sets the dimension {@code answers}, at least 1. */
    public Builder answers(int answers) {
      this.answers = Checks.size("answers", answers);
      return this;
    }

    /**
     * Builds the graph.
     *
     * @throws IllegalStateException if a dimension is not set
     */
    public ReaderGraph build() {
      Checks.bound("answers", answers);
      return new ReaderGraph(this);
    }
  }
}
