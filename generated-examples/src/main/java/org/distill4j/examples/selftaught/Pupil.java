package org.distill4j.examples.selftaught;

import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Logits;

/** A classifier with an early exit. */
@Network
public interface Pupil {

  @Input(shape = "4")
  Features facts();

  @Dense(units = "8", activation = Activation.TANH)
  Features shallow(Features facts);

  @Logits(classes = "3")
  Scores early(Features shallow);

  @Dense(units = "8", activation = Activation.TANH)
  Features deep(Features shallow);

  @Logits(classes = "3")
  Scores answer(Features deep);
}
