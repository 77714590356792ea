package org.distill4j.examples.inheritance;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Logits;

/** The network that {@link Derived} extends. */
@Network
public interface Base {

  @Dimension(16)
  int width();

  @Input(shape = "8")
  Features video();

  @Dense(units = "width")
  Features first(Features video);

  @Dense(units = "width")
  Features hidden(Features first);

  @Logits(classes = "10")
  Scores answer(Features hidden);
}
