package org.distill4j.examples.recurrent;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Embedding;
import org.distill4j.dsl.operation.Gru;
import org.distill4j.dsl.operation.Keep;
import org.distill4j.dsl.operation.Logits;
import org.distill4j.dsl.operation.Lstm;

/** Reads a sentence in the state that a video has left. */
@Network
public interface Teller {

  @Dimension(12)
  int width();

  @Input(shape = {"clips", "24"})
  Sequence video();

  @Input(shape = "steps")
  Tokens sentence();

  @Embedding(vocabulary = "50", units = "width")
  Sequence words(Tokens sentence);

  @Lstm(units = "width", keep = Keep.FINAL)
  Features state(Sequence video);

  @Lstm(units = "width", keep = Keep.FINAL_CELLS)
  Features cell(Sequence video);

  @Lstm(units = "width")
  Sequence told(Sequence words, @From("state") Features states, @From("cell") Features cells);

  @Gru(units = "width / 2", layers = 2, bidirectional = true, keep = Keep.LAST)
  Features sense(Sequence told);

  @Logits(classes = "10")
  Scores answer(Features sense);
}
