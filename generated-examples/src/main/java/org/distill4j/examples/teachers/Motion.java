package org.distill4j.examples.teachers;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Logits;

/** A teacher that sees how things move; it has no node {@code answer}, so it comes trained. */
@Network
public interface Motion {

  @Dimension
  int answers();

  @Input(shape = "6")
  Features flow();

  @Dense(units = "24", activation = Activation.TANH)
  Features movement(Features flow);

  @Logits(classes = "answers")
  Scores action(Features movement);
}
