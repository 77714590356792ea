package org.distill4j.examples.ranking;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Dropout;
import org.distill4j.dsl.operation.Logits;

/** The teacher, which drops before its last layer alone. */
@Network
public interface Ranker {

  @Dimension(32)
  int width();

  @Dimension
  int answers();

  @Input(shape = "8")
  Features video();

  @Dense(units = "width", activation = Activation.RELU)
  Features hidden(Features video);

  @Dropout(rate = 0.3)
  Features dropped(Features hidden);

  @Logits(classes = "answers")
  Scores answer(Features dropped);
}
