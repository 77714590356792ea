package org.distill4j.examples.external;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Embedding;
import org.distill4j.dsl.operation.Logits;
import org.distill4j.dsl.operation.MeanPooling;

/** The student, which reads the same texts. */
@Network
public interface Reader {

  @Dimension
  int answers();

  @Input(shape = "pieces")
  Tokens text();

  @Embedding(vocabulary = "50", units = "6")
  Sequence words(Tokens text);

  @MeanPooling
  Features sentence(Sequence words);

  @Logits(classes = "answers")
  Scores answer(Features sentence);
}
