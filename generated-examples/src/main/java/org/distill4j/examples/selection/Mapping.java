package org.distill4j.examples.selection;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Carry;
import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Dense;

/** A map of features to as many. */
@Block
public interface Mapping {

  @Dimension
  int width();

  @Input(shape = "width")
  Features state();

  @Carry("state")
  @Dense(units = "width", activation = Activation.TANH)
  Features mapped(Features state);
}
