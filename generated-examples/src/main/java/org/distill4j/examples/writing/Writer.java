package org.distill4j.examples.writing;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.StepScores;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Attention;
import org.distill4j.dsl.operation.Concatenation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Embedding;
import org.distill4j.dsl.operation.Logits;
import org.distill4j.dsl.operation.SinusoidalPositions;

/** A language model with causal attention: the teacher. */
@Network
public interface Writer {

  @Dimension
  int vocabulary();

  @Dimension(24)
  int width();

  @Input(shape = "words")
  Tokens written();

  @Embedding(vocabulary = "vocabulary", units = "width", radius = 0.5)
  Sequence vectors(Tokens written);

  @SinusoidalPositions
  Sequence placed(Sequence vectors);

  @Dense(units = "width")
  Sequence query(Sequence placed);

  @Dense(units = "width")
  Sequence key(Sequence placed);

  @Attention(heads = "2", causal = true)
  Sequence context(Sequence query, Sequence key, @From("vectors") Sequence value);

  @Concatenation
  Sequence both(Sequence vectors, Sequence context);

  @Dense(units = "width", activation = Activation.TANH)
  Sequence thought(Sequence both);

  @Logits(classes = "vocabulary")
  StepScores next(Sequence thought);
}
