package org.distill4j.examples.peer;

import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Output;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Logits;
import org.distill4j.dsl.operation.Scale;

/** A classifier that is shallower and wider than its peer. */
@Network
public interface Classmate {

  @Input(shape = "4")
  Features facts();

  @Dense(units = "20", activation = Activation.TANH)
  Features shallow(Features facts);

  @Output
  @Logits(classes = "3")
  Scores answer(Features shallow);

  @Scale
  Scores verdict(Scores answer);
}
