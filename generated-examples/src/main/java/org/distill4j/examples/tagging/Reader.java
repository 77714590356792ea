package org.distill4j.examples.tagging;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.StepScores;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.BiLstm;
import org.distill4j.dsl.operation.Embedding;
import org.distill4j.dsl.operation.Keep;
import org.distill4j.dsl.operation.Logits;

/** Tags each word, and predicts the next one. */
@Network
public interface Reader {

  @Dimension
  int vocabulary();

  @Dimension(24)
  int width();

  @Dimension(5)
  int tags();

  @Input(shape = "words")
  Tokens sentence();

  @Embedding(vocabulary = "vocabulary", units = "width")
  Sequence vectors(Tokens sentence);

  @BiLstm(units = "width / 2", keep = Keep.ALL)
  Sequence context(Sequence vectors);

  @Logits(classes = "tags")
  StepScores tag(Sequence context);

  @Logits(classes = "vocabulary")
  StepScores next(Sequence vectors);
}
