package org.distill4j.examples.steps;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Carry;
import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.ClipAttention;
import org.distill4j.dsl.operation.Concatenation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.MeanPooling;
import org.distill4j.dsl.operation.Scale;

/** A cell that reads a word, and looks at all clips for what its state asks for. */
@Block
public interface Attending {

  @Dimension
  int units();

  @Dimension
  int features();

  @Dimension
  int words();

  @Input(shape = "words")
  Features word();

  @Input(shape = {"clips", "features"})
  Sequence video();

  @Input(shape = "units")
  Features state();

  @ClipAttention
  Sequence relevance(Sequence video, Features state);

  @Scale
  Sequence weighed(Sequence video, Sequence relevance);

  @MeanPooling
  Features seen(Sequence weighed);

  @Concatenation
  Features both(Features word, Features seen, Features state);

  @Carry("state")
  @Dense(units = "units", activation = Activation.TANH)
  Features next(Features both);
}
