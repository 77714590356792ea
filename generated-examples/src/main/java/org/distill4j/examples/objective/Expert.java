package org.distill4j.examples.objective;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.objective.CommonConstraint;
import org.distill4j.dsl.objective.IndependenceConstraint;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Concatenation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Logits;
import org.distill4j.dsl.operation.MeanPooling;

/** The teacher of {@link ManyObjectives}, with two constraints of its own. */
@Network
public interface Expert {

  @Dimension(12)
  int width();

  @Dimension(32)
  int hidden();

  @Dimension
  int answers();

  @Input(shape = {"clips", "10"})
  Sequence frames();

  @Input(shape = {"clips", "6"})
  Sequence movements();

  @Dense(units = "width", activation = Activation.TANH)
  Sequence appearance(Sequence frames);

  @Dense(units = "width", activation = Activation.TANH)
  Sequence motion(Sequence movements);

  @CommonConstraint
  Loss similarity(Sequence appearance, Sequence motion);

  @IndependenceConstraint
  Loss independence(Sequence appearance, Sequence motion);

  @MeanPooling
  Features seen(Sequence appearance);

  @MeanPooling
  Features moved(Sequence motion);

  @Concatenation
  Features video(Features seen, Features moved);

  @Dense(units = "hidden", activation = Activation.TANH)
  Features thought(Features video);

  @Logits(classes = "answers")
  Scores answer(Features thought);
}
