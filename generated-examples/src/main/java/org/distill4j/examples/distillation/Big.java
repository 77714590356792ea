package org.distill4j.examples.distillation;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Logits;

/** The teacher of {@link SmallFromBig}. */
@Network
public interface Big {

  @Dimension(32)
  int width();

  @Dimension
  int classes();

  @Input(shape = "8")
  Features video();

  @Dense(units = "width")
  Features hidden(Features video);

  @Logits(classes = "classes")
  Scores answer(Features hidden);
}
