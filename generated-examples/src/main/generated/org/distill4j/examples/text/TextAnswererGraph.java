package org.distill4j.examples.text;

import java.util.List;
import javax.annotation.processing.Generated;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.distill4j.runtime.graph.Checks;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.description.Axis;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.Keep;
import org.distill4j.runtime.layer.attention.AttentionPoolingLayer;
import org.distill4j.runtime.layer.core.ConcatenationLayer;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.DropoutLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.distill4j.runtime.layer.sequence.BiLstmLayer;
import org.distill4j.runtime.layer.sequence.EmbeddingLayer;
import org.distill4j.runtime.layer.sequence.MeanPoolingLayer;

/**
 * The graph of {@link TextAnswerer}.
 *
 * <pre>
 * node      operation         value                    parameters     multiply-adds          bytes
 * question  input             Tokens(words)
 * words     Embedding         Sequence(words,     64 * vocabulary                      256 * words
 *                             64)
 * kept      Dropout           Sequence(words,                                          256 * words
 *                             64)
 * sentence  BiLstm            Features(64)                 25,088    24,768 * words            256
 * context   BiLstm            Sequence(words,              25,088    24,768 * words    256 * words
 *                             64)
 * mean      MeanPooling       Features(64)                                                     256
 * focus     AttentionPooling  Features(64)                  1,056     1,104 * words            256
 * all       Concatenation     Features(192)                                                    768
 * hidden    Dense             Features(128)                24,704            24,576            512
 * answer    Logits            Scores(answers)       129 * answers     128 * answers    4 * answers
 * total                                             129 * answers     128 * answers    4 * answers
 *                                                            + 64  + 50,640 * words  + 768 * words
 *                                                    * vocabulary          + 24,576        + 2,048
 *                                                        + 75,936
 *
 * For answers = 1,000, vocabulary = 1,000, words = 20:
 * 268,936 parameters, 1,165,376 multiply-adds and 21,408 bytes.
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class TextAnswererGraph extends NetworkGraph {
  /** Tokens (words). */
  public static final String QUESTION = "question";

  /** Sequence (words, 64). */
  public static final String WORDS = "words";

  /** Sequence (words, 64). */
  public static final String KEPT = "kept";

  /** Features (64). */
  public static final String SENTENCE = "sentence";

  /** Sequence (words, 64). */
  public static final String CONTEXT = "context";

  /** Features (64). */
  public static final String MEAN = "mean";

  /** Features (64). */
  public static final String FOCUS = "focus";

  /** Features (192). */
  public static final String ALL = "all";

  /** Features (128). */
  public static final String HIDDEN = "hidden";

  /** Scores (answers). */
  public static final String ANSWER = "answer";

  private static final int WIDTH = 64;
  private final int answers;
  private final int vocabulary;

  private TextAnswererGraph(Builder builder) {
    this.answers = builder.answers;
    this.vocabulary = builder.vocabulary;
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.text.TextAnswerer";
  }

  @Override
  public List<String> inputs() {
    return List.of(QUESTION);
  }

  @Override
  public List<String> outputs() {
    return List.of(ANSWER);
  }

  @Override
  public ModelDescription description() {
    ModelDescription.Builder description = ModelDescription.builder(name());
    description.dimension("width", 64);
    description.dimension("vocabulary", vocabulary);
    description.dimension("answers", answers);
    description.input(QUESTION, "Tokens", "org.distill4j.runtime.data.TokenColumn", Axis.varying("words"));
    description.output(ANSWER, "Scores", Axis.of(answers));
    return description.build();
  }

  @Override
  public long parameters() {
    return 129L * answers + 64L * vocabulary + 75936L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        WORDS,
        new LayerVertex(new EmbeddingLayer(vocabulary, WIDTH, 1.0)),
        QUESTION);
    graph.addVertex(
        KEPT,
        new LayerVertex(new DropoutLayer(0.15)),
        WORDS);
    graph.addVertex(
        SENTENCE,
        new LayerVertex(new BiLstmLayer(WIDTH, WIDTH / 2, Keep.LAST)),
        KEPT);
    graph.addVertex(
        CONTEXT,
        new LayerVertex(new BiLstmLayer(WIDTH, WIDTH / 2, Keep.ALL)),
        KEPT);
    graph.addVertex(
        MEAN,
        new LayerVertex(new MeanPoolingLayer()),
        CONTEXT);
    graph.addVertex(
        FOCUS,
        new LayerVertex(new AttentionPoolingLayer(WIDTH, WIDTH / 4)),
        CONTEXT);
    graph.addVertex(
        ALL,
        new LayerVertex(new ConcatenationLayer()),
        SENTENCE, MEAN, FOCUS);
    graph.addVertex(
        HIDDEN,
        new LayerVertex(new DenseLayer(3 * WIDTH, 2 * WIDTH, Activation.ELU, true)),
        ALL);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer(2 * WIDTH, answers, true)),
        HIDDEN);
  }

  /** Sets dimensions. */
  public static final class Builder {
    private int answers;
    private int vocabulary;

    private Builder() {}

    /** Sets the dimension {@code answers}, at least 1. */
    public Builder answers(int answers) {
      this.answers = Checks.size("answers", answers);
      return this;
    }

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
    public TextAnswererGraph build() {
      Checks.bound("answers", answers);
      Checks.bound("vocabulary", vocabulary);
      return new TextAnswererGraph(this);
    }
  }
}
