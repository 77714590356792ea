package org.distill4j.examples.external;

import java.util.List;
import javax.annotation.processing.Generated;
import org.distill4j.runtime.graph.Checks;
import org.distill4j.runtime.teacher.body.BodyAxis;
import org.distill4j.runtime.teacher.body.BodyValue;
import org.distill4j.runtime.teacher.body.ExternalGraph;

/**
 * The declaration of {@link Encoder}, which is computed elsewhere.
 *
 * <pre>
 * node      operation  value                 parameters  multiply-adds                       bytes
 * text      input      Tokens(pieces)
 * states    Signal     Sequence(pieces, 12)                                            48 * pieces
 * sentence  Signal     Features(12)                                                             48
 * answer    Signal     Scores(answers)                                                 4 * answers
 * total                                                                  4 * answers + 48 * pieces
 *                                                                                             + 48
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class EncoderGraph extends ExternalGraph {
  /** Tokens (pieces). */
  public static final String TEXT = "text";

  /** Sequence (pieces, 12). */
  public static final String STATES = "states";

  /** Features (12). */
  public static final String SENTENCE = "sentence";

  /** Scores (answers). */
  public static final String ANSWER = "answer";

  private final int answers;

  private EncoderGraph(Builder builder) {
    this.answers = builder.answers;
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.external.Encoder";
  }

  @Override
  public List<BodyValue> bodyInputs() {
    return List.of(
        BodyValue.of(TEXT, "input_ids", BodyAxis.varying("pieces"))
        .masked("attention_mask")
        .zeros("token_type_ids"));
  }

  @Override
  public List<BodyValue> signals() {
    return List.of(
        BodyValue.of(STATES, "last_hidden_state", BodyAxis.varying("pieces"), BodyAxis.of(12)),
        BodyValue.of(SENTENCE, "sentence", BodyAxis.of(12)),
        BodyValue.of(ANSWER, "answer", BodyAxis.of(answers)));
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
    public EncoderGraph build() {
      Checks.bound("answers", answers);
      return new EncoderGraph(this);
    }
  }
}
