package org.distill4j.examples.steps;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Exported;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Over;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.ClipAttention;
import org.distill4j.dsl.operation.Concatenation;
import org.distill4j.dsl.operation.Embedding;
import org.distill4j.dsl.operation.Logits;
import org.distill4j.dsl.operation.MeanPooling;

/** Reads a question word by word, and remembers the clips that it is about, in both directions. */
@Network
@Exported
public interface Rememberer {

  @Dimension(8)
  int units();

  @Input(shape = {"6", "24"})
  Sequence clips();

  @Input(shape = "9")
  Tokens question();

  @Embedding(vocabulary = "50", units = "12")
  Sequence words(Tokens question);

  @Use(over = Over.STEPS)
  Attending reading(@From("words") Sequence word, @From("clips") Sequence video);

  @ClipAttention
  Sequence gates(Sequence clips, @From("reading.next") Features asked);

  @Use(over = Over.STEPS)
  GatedCell memory(
      @From("clips") Sequence fact,
      @From("gates") Sequence gate,
      @From("reading.next") Features memory);

  @Use(over = Over.STEPS_BACKWARD, weightsOf = "memory")
  GatedCell review(@From("clips") Sequence fact, @From("gates") Sequence gate);

  @MeanPooling
  Features reviewed(@From("review[*].next") Sequence states);

  @Concatenation
  Features both(@From("memory.next") Features remembered, Features reviewed);

  @Logits(classes = "10")
  Scores answer(Features both);
}
