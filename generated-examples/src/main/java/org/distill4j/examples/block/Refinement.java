package org.distill4j.examples.block;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Carry;
import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Concatenation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.MeanPooling;

/** Improves a state with some evidence. */
@Block
public interface Refinement {

  @Dimension
  int width();

  @Dimension
  int channels();

  @Input(shape = "width")
  Features state();

  @Input(shape = {"steps", "channels"})
  Sequence evidence();

  @MeanPooling
  Features gist(Sequence evidence);

  @Concatenation
  Features both(Features state, Features gist);

  @Carry("state")
  @Dense(units = "width", activation = Activation.TANH)
  Features refined(Features both);
}
