package org.distill4j.examples.teachers;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Concatenation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Logits;

/** The student, small, which sees both. */
@Network
public interface Both {

  @Dimension
  int answers();

  @Input(shape = "12")
  Features frames();

  @Input(shape = "6")
  Features flow();

  @Concatenation
  Features video(Features frames, Features flow);

  @Dense(units = "4", activation = Activation.TANH)
  Features hidden(Features video);

  @Logits(classes = "answers")
  Scores answer(Features hidden);
}
