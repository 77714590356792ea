package org.distill4j.examples.writing;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.StepScores;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Embedding;
import org.distill4j.dsl.operation.Gru;
import org.distill4j.dsl.operation.Keep;
import org.distill4j.dsl.operation.Logits;

/** A recurrent language model: the student. */
@Network
public interface SmallWriter {

  @Dimension
  int vocabulary();

  @Dimension(8)
  int width();

  @Input(shape = "words")
  Tokens written();

  @Embedding(vocabulary = "vocabulary", units = "width", radius = 0.5)
  Sequence vectors(Tokens written);

  @Gru(units = "width", keep = Keep.ALL)
  Sequence state(Sequence vectors);

  @Logits(classes = "vocabulary")
  StepScores next(Sequence state);
}
