package org.distill4j.examples.own;

import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.operation.Logits;

/** A network with a custom operation. */
@Network
public interface Scaled {

  @Input(shape = "8")
  Features video();

  @Scaling(initial = 0.5)
  Features scaled(Features video);

  @Logits(classes = "10")
  Scores answer(Features scaled);
}
