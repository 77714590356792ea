package org.distill4j.samples.words;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.BiLstm;
import org.distill4j.dsl.operation.Embedding;
import org.distill4j.dsl.operation.Keep;
import org.distill4j.dsl.operation.Logits;

/** Reads the letters of a word in both directions, as teacher and as student. */
@Network
public interface SpellingReader {

  @Dimension
  int width();

  @Dimension
  int alphabet();

  @Dimension
  int classes();

  @Input(shape = "letters")
  Tokens word();

  @Embedding(vocabulary = "alphabet", units = "width")
  Sequence letters(Tokens word);

  @BiLstm(units = "width", keep = Keep.LAST)
  Features read(Sequence letters);

  @Logits(classes = "classes")
  Scores answer(Features read);
}
