package org.distill4j.examples.passes;

import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Dropout;
import org.distill4j.dsl.operation.Logits;

/** A teacher with two nodes that drop. */
@Network
public interface Unsure {

  @Input(shape = "8")
  Features video();

  @Dropout(rate = 0.2)
  Features seen(Features video);

  @Dense(units = "32", activation = Activation.RELU)
  Features hidden(Features seen);

  @Dropout(rate = 0.5)
  Features kept(Features hidden);

  @Logits(classes = "5")
  Scores answer(Features kept);
}
