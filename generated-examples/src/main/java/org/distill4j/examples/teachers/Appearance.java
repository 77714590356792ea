package org.distill4j.examples.teachers;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Logits;

/** A teacher that sees frames. */
@Network
public interface Appearance {

  @Dimension
  int answers();

  @Input(shape = "12")
  Features frames();

  @Dense(units = "32", activation = Activation.TANH)
  Features hidden(Features frames);

  @Logits(classes = "answers")
  Scores answer(Features hidden);
}
